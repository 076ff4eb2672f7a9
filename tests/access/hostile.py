"""Hostile input for forms, addresses and request bodies."""

from __future__ import annotations

#: If a page showed this unescaped, the sender could inject markup.
MARKUP = "<b id=zq>'\"><script>zq()</script>{{ 7 }}{% now %}"
RAW = (b"<b id=zq", b"<script>zq")

#: Form values. A lone surrogate is sent as the percent-encoded bytes that some programs produce.
VALUES: dict[str, str] = {
    "empty": "",
    "blank": " 　\t\r\n",
    "long": "很" * 100_000,
    "nul": "路灯\x00坏了",
    "controls": "\x01\x08\x0b\x1b[31m\x7f\x85",
    "emoji": "👵🏼💡🏳️‍🌈",
    "right to left": "\u202e路灯\u202c\u2066x\u2069",
    "surrogate": "%ED%A0%80",
    "huge": "9" * 400,
    "beyond 64 bits": "9223372036854775808",
    "negative": "-1",
    "half": "1e309",
    "odd digits": "²٣",
    "day zero": "0000-00-00",
    "last day": "9999-12-31",
    "first day": "0001-01-01",
    "30 February": "2026-02-30",
    "unknown": "no-such-choice",
    "markup": MARKUP,
    "header": "x\r\nSet-Cookie: zq=1",
    "elsewhere": "//evil.example/\\@evil.example",
    "script": "javascript:zq()",
    "dots": "../../etc/passwd",
    "quotes": "'); DROP TABLE journal_act;--",
    "percent": "%s%n%(x)s{0.__class__}",
}

#: Values for addresses, already encoded.
IN_ADDRESSES = (
    "%FF%FE", "%C3%28", "%ED%A0%80", "%00", "x%00y", "%F0%9F%92%A1", "%E2%80%AE", "%0D%0AX-Zq:1", "..%2F..%2Fetc",
    "%2e%2e", "%25%32%66", "9" * 400, "-1", "0", "a" * 5_000, "%3Cb%20id=zq%3E%3Cscript%3Ezq", "%5C", ";x=1", "*",
)  # fmt: skip

#: Bodies that no form sends: content type and bytes.
BODIES: tuple[tuple[str, bytes], ...] = (
    ("application/json", b'{"doing": ["record"], "text": null}'),
    ("application/json", b"\xff{"),
    ("text/plain", b"doing=record"),
    ("", b"doing=record"),
    ("multipart/form-data", b"no boundary"),
    ("multipart/form-data; boundary=zq", b"--zq\r\nContent-Disposition: form-data\r\n\r\nx"),
    (
        "multipart/form-data; boundary=zq",
        b'--zq\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\xfe\r\n--zq--\r\n',
    ),
    ("multipart/form-data; boundary=" + "z" * 300, b"--"),
    ("application/x-www-form-urlencoded", b"text=%FF%FE&number=\xff&%ff=1&=&&doing"),
    ("application/x-www-form-urlencoded", b"&".join(b"f%d=1" % n for n in range(1_001))),
    ("application/x-www-form-urlencoded; charset=utf-7", b"text=+ADw-b id+AD0-zq+AD4-"),
    ("application/x-www-form-urlencoded; charset=nonsense", b"text=1"),
    ("application/xml", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
)
