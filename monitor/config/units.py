"""The kinds of values that a configuration is made of, each with what it accepts and what it says when it refuses."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainSerializer, PlainValidator
from pydantic import WithJsonSchema as Schema

from monitor.urls import check_url, host_key, origin_of

__all__ = [
    "Address",
    "Age",
    "Contact",
    "Gap",
    "Host",
    "Interval",
    "Kept",
    "KeptLonger",
    "Network",
    "Origin",
    "Pace",
    "Span",
    "Table",
    "Target",
    "Whole",
    "host_name",
    "not_bool",
    "show",
]

#: polling more often than this is refused
LEAST_INTERVAL = timedelta(seconds=30)
_YEAR = timedelta(days=366)
ADAPTIVE: Literal["adaptive"] = "adaptive"
ALL: Literal["all"] = "all"
ANY: Literal["any"] = "any"
LEAST_SIZE = 10 * 1000**2
_SIZES = {"mb": 1000**2, "gb": 1000**3, "tb": 1000**4}
_AMOUNT = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)\s*([mgt]b)", re.ASCII | re.IGNORECASE)
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_DURATION = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)\s*([smhd]?)", re.ASCII)
_FORMS = 'write a number of seconds, or a number with s, m, h or d, such as "90s", "15m", "1h" or "1d"'


class Table(BaseModel):
    """A table of the file: frozen, and closed to keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, use_attribute_docstrings=True)


def show(duration: timedelta) -> str:
    """Return a duration as one would write it in the file.

    >>> show(timedelta(hours=36)), show(timedelta(seconds=90))
    ('36h', '90s')
    """
    seconds = duration.total_seconds()
    if seconds <= 0 or seconds % 60:
        return f"{seconds:g}s"
    unit = next(unit for unit in "dhm" if seconds % _UNITS[unit] == 0)
    return f"{seconds / _UNITS[unit]:g}{unit}"


def parse_duration(value: object) -> timedelta:
    """Return a duration. Raises ValueError that shows the forms that are understood."""
    if isinstance(value, timedelta):
        return value
    seconds = _seconds(value)
    if seconds is None:
        raise ValueError(f"{value!r} is not a duration: {_FORMS}")
    try:
        return timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return timedelta.max if seconds > 0 else timedelta.min


def _seconds(value: object) -> float | None:
    if isinstance(value, str):
        match = _DURATION.fullmatch(value.strip())
        return float(match[1]) * _UNITS[match[2] or "s"] if match else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float):
        return None if math.isnan(value) else value
    return float(max(min(value, 10**15), -(10**15)))


def _between(low: timedelta, high: timedelta) -> Callable[[timedelta], timedelta]:
    def check(duration: timedelta) -> timedelta:
        if not low <= duration <= high:
            raise ValueError(f"must lie between {show(low)} and {show(high)}")
        return duration

    return check


def _network(value: object) -> IPv4Network | IPv6Network:
    if not isinstance(value, str):
        raise ValueError(f'{value!r} is not a network: write a string such as "127.0.0.0/8"')  # noqa: TRY004 - pydantic gathers ValueError only
    try:
        return ip_network(value)
    except ValueError as error:
        raise ValueError(f'{error}: write a network such as "127.0.0.0/8"') from error


def _contact(value: str) -> str:
    if "@" in value and re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        return value
    address = check_url(value)
    if not address.isascii() or any(c in address for c in "()"):
        raise ValueError(f"address {value!r} must be plain ASCII without brackets, it is sent in a header")
    return address


def _origin(value: str) -> str:
    origin = origin_of(check_url(value))
    if value.rstrip("/").lower() != origin:
        raise ValueError(f'{value!r} is more than an origin: write scheme and host only, "{origin}"')
    return origin


def _target(value: str) -> str:
    return check_url(value).rstrip("/")


def host_name(value: str) -> str:
    """Return a host as it is known, or raise ValueError that says what would be one."""
    key = host_key(check_url(f"http://{value}/"))
    if key != value.lower():
        raise ValueError(f'{value!r} is not a host: write its name only, "{key}"')
    return key


def not_bool(value: object) -> object:
    """Refuse true and false, which count as 1 and 0 elsewhere."""
    if isinstance(value, bool):
        raise ValueError(f"must be a number, not {str(value).lower()}")  # noqa: TRY004 - pydantic gathers ValueError only
    return value


type_of_durations = {"type": ["string", "number"], "examples": ["90s", "15m", "1h", "1d", 3600]}
_Duration = Annotated[
    timedelta, PlainValidator(parse_duration), PlainSerializer(show, return_type=str), Schema(type_of_durations)
]

#: how often something is looked at
Interval = Annotated[_Duration, AfterValidator(_between(LEAST_INTERVAL, _YEAR))]


def _pace(value: object) -> timedelta | Literal["adaptive"]:
    if value == ADAPTIVE:
        return ADAPTIVE
    if isinstance(value, str) and _seconds(value) is None:
        raise ValueError(f'{value!r} is neither "adaptive" nor a duration: {_FORMS}')
    return _between(LEAST_INTERVAL, _YEAR)(parse_duration(value))


def _show_pace(pace: timedelta | str) -> str:
    return show(pace) if isinstance(pace, timedelta) else pace


_PACES = {"anyOf": [{"const": ADAPTIVE}, type_of_durations]}
#: how often something is looked at: by its age, or after a fixed time
Pace = Annotated[
    timedelta | Literal["adaptive"], PlainValidator(_pace), PlainSerializer(_show_pace, return_type=str), Schema(_PACES)
]


def _kept(least: timedelta) -> Callable[[object], timedelta | Literal["all"]]:
    def check(value: object) -> timedelta | Literal["all"]:
        if value == ALL:
            return ALL
        if isinstance(value, str) and _seconds(value) is None:
            raise ValueError(f'{value!r} is neither "all" nor a duration: {_FORMS}')
        return _between(least, 100 * _YEAR)(parse_duration(value))

    return check


def _bytes(value: object) -> int | Literal["any"]:
    if value == ANY:
        return ANY
    match = _AMOUNT.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is not None:
        value = round(float(match[1]) * _SIZES[match[2].lower()])
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f'{value!r} is no size: write "any", or a number with MB or GB, such as "10GB"')  # noqa: TRY004 - pydantic gathers ValueError only
    if not LEAST_SIZE <= value <= 10**15:
        raise ValueError("must lie between 10MB and 1000TB")
    return value


_AGES = {"anyOf": [{"const": ALL}, type_of_durations]}
#: how long something is kept
Kept = Annotated[
    timedelta | Literal["all"],
    PlainValidator(_kept(timedelta(days=1))),
    PlainSerializer(_show_pace, return_type=str),
    Schema(_AGES),
]
#: the same for what keeps a thing from being told again
KeptLonger = Annotated[
    timedelta | Literal["all"],
    PlainValidator(_kept(timedelta(days=30))),
    PlainSerializer(_show_pace, return_type=str),
    Schema(_AGES),
]
#: bytes
Size = Annotated[
    int | Literal["any"],
    PlainValidator(_bytes),
    Schema({"type": ["string", "integer"], "examples": ["any", "500MB", "10GB"]}),
]
#: how old something may be; 0 for any age
Age = Annotated[_Duration, AfterValidator(_between(timedelta(0), 10 * _YEAR))]
#: how long one request may take
Span = Annotated[_Duration, AfterValidator(_between(timedelta(seconds=0.1), timedelta(minutes=10)))]
#: how long a host is left in peace
Gap = Annotated[_Duration, AfterValidator(_between(timedelta(0), timedelta(hours=1)))]
#: an http or https address
Address = Annotated[str, AfterValidator(check_url)]
#: where whoever runs this can be reached
Contact = Annotated[str, AfterValidator(_contact)]
#: scheme and host, without a path
Origin = Annotated[str, AfterValidator(_origin)]
#: an origin, with or without a path
Target = Annotated[str, AfterValidator(_target)]
#: a host name, with its port where that is not the usual one
Host = Annotated[str, AfterValidator(host_name)]
Network = Annotated[IPv4Network | IPv6Network, PlainValidator(_network), Schema({"type": "string"})]
Whole = Annotated[int, BeforeValidator(not_bool)]
Share = Annotated[float, BeforeValidator(not_bool)]
