"""机关代字: the short mark of an office that stands before year and serial in the number of its papers."""

from __future__ import annotations

import re

from huiyin.people.models import Office

#: Usual short forms of what offices do; the first that fits is used.
_SHORT = {
    "住房和城乡建设": "住建",
    "住房保障和房产管理": "住房",
    "人力资源和社会保障": "人社",
    "发展和改革": "发改",
    "国有资产监督管理": "国资",
    "市场监督管理": "市监",
    "城市管理": "城管",
    "卫生健康": "卫健",
    "医疗保障": "医保",
    "生态环境": "环",
    "自然资源": "自然资",
    "农业农村": "农",
    "交通运输": "交",
    "文化和旅游": "文旅",
    "退役军人事务": "退役",
    "应急管理": "应急",
    "工业和信息化": "工信",
    "纪律检查委员会": "纪",
    "人民政府": "政",
    "人民法院": "法",
    "人民检察院": "检",
}
_KIND = re.compile(r"(管理局|委员会|办公室|办事处|局|厅|委|办|处|站|中心)$")
_PLACE = re.compile(r"(省|市|自治区|自治州|自治县|特别行政区|地区|区|县|镇|乡|街道)$")


def mark_of(office: Office) -> str:
    """The office's own mark; where none is set, one made from its name: 回县信访局 -> 回信访."""
    return office.mark or made_mark(office.name, office.region.name)


def made_mark(name: str, place: str) -> str:
    """The place without its kind, then the short form of what the office does."""
    if name.startswith(place):
        rest = name.removeprefix(place)
        found = next((short for long, short in _SHORT.items() if rest.startswith(long)), "")
        return _stem(place) + (found or _KIND.sub("", rest) or rest)
    for long, short in _SHORT.items():
        if long in name:
            # 中共回县纪律检查委员会; 云溪市生态环境局回县分局, an office of the city in the county
            above, _, below = name.removeprefix("中共").partition(long)
            return _stem(above) + short + (_stem(place) if place in below and place not in above else "")
    return _KIND.sub("", name) or name


def _stem(place: str) -> str:
    return _PLACE.sub("", place)
