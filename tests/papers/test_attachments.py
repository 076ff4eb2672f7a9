"""Files attached to a matter: hostile ones are refused with a reason or cleaned, and none is sent as active content."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.http import Http404
from django.test import Client
from django.utils import translation
from PIL import Image

from huiyin.design.phrases import in_words
from huiyin.journal.models import Dossier
from huiyin.journal.record import record
from huiyin.journal.seals.sealed import Tampered
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.papers import attachments
from huiyin.papers.attachments import KINDS, NotTaken, Stored, digest_of, files_of, send, store, store_all
from huiyin.papers.files import disk
from huiyin.papers.files.names import LONGEST, safe_name
from huiyin.papers.models import StoredFile
from tests.county import County
from tests.dossiers import Petition, a_petition, at
from tests.papers import handmade, hostile
from tests.papers.handmade import CANARIES, File

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def bad() -> dict[str, tuple[File, bool]]:
    return hostile.hostile()


@pytest.fixture
def data(settings: object, tmp_path: Path) -> Iterator[Path]:
    """A separate data folder, so that a file outside the store would be found."""
    settings.DATA = tmp_path / "data"  # type: ignore[attr-defined]
    settings.DATA.mkdir()  # type: ignore[attr-defined]
    yield settings.DATA  # type: ignore[attr-defined]
    assert {path.name for path in tmp_path.iterdir()} == {"data"}


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition()


def _named(petition: Petition, *stored: Stored) -> Petition:
    """With the files named in an act."""
    act = AddMaterial(text="照片", files=tuple(one.digest for one in stored))
    return Petition(record(petition.number, act, by=PETITIONER, on=at(petition.day)), petition.day)


@pytest.mark.parametrize("kind", KINDS)
def test_an_honest_file_is_kept_and_comes_back(petition: Petition, data: Path, kind: str) -> None:
    stored = store(petition.number, handmade.honest()[kind])
    assert stored.kind == kind
    assert stored.name.endswith(f".{kind}")
    view = _named(petition, stored).view
    assert files_of(view) == (stored,)
    response = send(view, stored.digest)
    assert digest_of(response.content) == stored.digest
    assert response.headers["Content-Type"] == KINDS[kind]


def test_there_are_hostile_files_enough() -> None:
    assert len(hostile.hostile()) >= 60


@pytest.mark.parametrize("what", sorted(hostile.hostile()))
def test_a_hostile_file_is_refused_or_cleaned_with_words(
    petition: Petition, data: Path, bad: dict[str, tuple[File, bool]], what: str
) -> None:
    file, may_be_kept = bad[what]
    began = time.monotonic()
    try:
        stored = store(petition.number, file)
    except NotTaken as refused:
        with translation.override("zh-hans"):
            words = in_words(refused.phrase)
        assert not may_be_kept, words
        assert len(words) > 12
        assert not (data / "files").exists()
        assert not StoredFile.objects.exists()
        return
    finally:
        assert time.monotonic() - began < 12
    assert may_be_kept, f"{what} was taken"
    response = send(_named(petition, stored).view, stored.digest)
    assert not any(canary in _laid_open(response.content) for canary in CANARIES)
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Type"] in KINDS.values()
    assert "CANARY" not in stored.name
    assert len(stored.name) <= LONGEST
    assert [path.parent.parent for path in (data / "files").rglob("*") if path.is_file()] == [data / "files"]


def _laid_open(content: bytes) -> bytes:
    """The bytes, and where they are a package what is packed in them."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return content + b"".join(package.read(name) for name in package.namelist())


def test_a_photo_keeps_its_picture_upright_and_loses_its_place(petition: Petition, data: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x8825] = {1: "N", 2: (38.0, 27.0, 51.0)}
    stored = store(petition.number, File("a.jpg", handmade.picture(exif=exif)))
    kept = Image.open(io.BytesIO(send(_named(petition, stored).view, stored.digest).content))
    assert kept.size == (48, 64)
    assert not kept.getexif()


def test_a_large_photo_is_taken_at_half_its_width(petition: Petition, data: Path) -> None:
    stored = store(petition.number, File("a.jpg", handmade.picture(size=(8_000, 6_000), quality=30)))
    kept = Image.open(io.BytesIO(send(_named(petition, stored).view, stored.digest).content))
    assert kept.size == (4_000, 3_000)


def test_a_refusal_of_size_says_how_much_is_taken_and_what_one_can_do(petition: Petition, data: Path) -> None:
    with pytest.raises(NotTaken) as refused, translation.override("en"):
        store(petition.number, File("a.mp4", bytes(21 * 1024 * 1024)))
    assert "at most 20 MB" in str(refused.value)
    assert "You can" in str(refused.value)


def test_eleven_files_at_once_are_too_many_and_ten_are_not(petition: Petition, data: Path) -> None:
    every = [File(f"{n}.txt", f"第{n}页".encode()) for n in range(11)]
    with pytest.raises(NotTaken, match="Too many files"):
        store_all(petition.number, every)
    assert len(store_all(petition.number, every[:10])) == 10


def test_the_same_file_twice_is_kept_once(petition: Petition, data: Path) -> None:
    file = handmade.honest()["jpg"]
    assert store(petition.number, file).digest == store(petition.number, file).digest
    assert StoredFile.objects.count() == 1


def test_the_same_file_in_two_matters_is_two_files_that_nobody_can_join(
    petition: Petition, data: Path, county: County
) -> None:
    other = a_petition()
    for one in (petition, other):
        stored = store(one.number, handmade.honest()["txt"])
        assert send(_named(one, stored).view, stored.digest).content == "三月六日，路灯坏了。\n".encode()
    paths = [path for path in (data / "files").rglob("*") if path.is_file()]
    assert len(paths) == 2
    assert not any(stored.digest in str(path) for path in paths)


def test_nothing_readable_lies_on_disk_or_in_the_database(petition: Petition, data: Path) -> None:
    store(petition.number, File("何秋实的信.txt", "东街的路灯坏了".encode()))
    row = StoredFile.objects.get()
    assert "何秋实".encode() not in bytes(row.name)
    content = disk.get(petition.number, row.digest)
    assert "路灯".encode() not in content
    assert (data / "files").stat().st_mode & 0o077 == 0


def test_a_file_is_on_disk_before_the_call_returns(
    petition: Petition, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr("huiyin.papers.files.disk.os.fsync", synced.append)
    store(petition.number, handmade.honest()["txt"])
    assert len(synced) == 4  # the file, its folder, and the two folders above a new folder


def test_a_file_that_no_act_names_is_not_there(petition: Petition, data: Path) -> None:
    stored = store(petition.number, handmade.honest()["pdf"])
    with pytest.raises(Http404):
        send(petition.view, stored.digest)
    assert files_of(petition.view) == ()


def test_a_file_of_another_matter_is_not_there_even_if_an_act_names_it(
    petition: Petition, data: Path, county: County
) -> None:
    stored = store(a_petition().number, handmade.honest()["pdf"])
    with pytest.raises(Http404):
        send(_named(petition, stored).view, stored.digest)


def test_a_file_is_gone_with_the_key_of_its_matter(petition: Petition, data: Path) -> None:
    stored = store(petition.number, handmade.honest()["pdf"])
    named = _named(petition, stored)
    Dossier.objects.filter(number=petition.number).update(key=None)
    with pytest.raises(Http404):
        send(named.view, stored.digest)
    assert [file.name for file in files_of(named.view)] == ["file.pdf"]


def test_a_file_that_was_changed_on_disk_is_not_given_out(petition: Petition, data: Path) -> None:
    stored = store(petition.number, handmade.honest()["pdf"])
    view = _named(petition, stored).view
    place = next(path for path in (data / "files").rglob("*") if path.is_file())
    place.write_bytes(place.read_bytes()[:-1] + b"x")
    with pytest.raises(Tampered):
        send(view, stored.digest)


def test_a_matter_that_is_not_there_takes_no_file(county: County, data: Path) -> None:
    with pytest.raises(LookupError):
        store("20260101-00000000", handmade.honest()["txt"])


def test_an_examination_that_takes_too_long_takes_nothing(
    petition: Petition, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huiyin.papers.files.examined.SECONDS", 0.001)
    with pytest.raises(NotTaken, match="could not be checked"):
        store(petition.number, handmade.honest()["jpg"])


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("照片 1.JPG", "照片 1.jpg"),
        ("a/b\\c.png", "c.jpg"),
        ("photo\u202egpj.exe", "photogpj.jpg"),
        ("\u200bx\u2066y.jpg", "xy.jpg"),
        ("cafe\u0301.jpg", "café.jpg"),
        ("", "file.jpg"),
        (".htaccess", "htaccess.jpg"),
        ("nul", "file.jpg"),
        ("长" * 200, "长" * 116 + ".jpg"),
    ],
)
def test_a_name_is_made_harmless(given: str, safe: str) -> None:
    assert safe_name(given, "jpg") == safe


def test_staff_who_may_read_the_dossier_can_save_its_files(client: Client, petition: Petition, data: Path) -> None:
    stored = store(petition.number, File("何秋实.jpg", handmade.picture()))
    _named(petition, stored)
    address = f"/papers/{petition.number}/files/{stored.digest}/"
    assert client.get(address).status_code == 302
    client.login(username="t-sp.unit_clerk", password="t-sp.unit_clerk password")
    assert client.get(address).status_code == 404
    client.login(username="h-xf.petition_clerk", password="h-xf.petition_clerk password")
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''%E4%BD%95")
    assert client.get(f"/papers/{petition.number}/files/{'0' * 64}/").status_code == 404


def test_the_form_is_told_what_is_taken() -> None:
    assert ".pdf" in attachments.ACCEPT
    assert ".svg" not in attachments.ACCEPT
