"""One story, one address: folding, checking and grouping of URLs. Pure."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

__all__ = ["MAX_LENGTH", "check_url", "fold", "host_key", "origin_of", "request_url", "resolve"]

#: longer addresses are refused
MAX_LENGTH = 2048

_TRACKING = frozenset(
    {
        "cid", "ref", "smid", "smtyp", "emc", "partner", "unlocked_article_code", "searchresultposition",
        "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "xtor",
        "pagewanted", "iref", "eref", "sr_share", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname",
    }
)  # fmt: skip
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "at_")

#: hosts that show the same stories under the same paths
_SAME_HOST = {
    "cnn.com": "www.cnn.com",
    "edition.cnn.com": "www.cnn.com",
    "us.cnn.com": "www.cnn.com",
    "lite.cnn.com": "www.cnn.com",
    "amp.cnn.com": "www.cnn.com",
    "nytimes.com": "www.nytimes.com",
    "mobile.nytimes.com": "www.nytimes.com",
}
_PORTS = {"http": 80, "https": 443}


def check_url(url: str) -> str:
    """Return the address as it may be fetched, or raise ValueError that says what is wrong with it.

    Only absolute http and https addresses with a host name pass. The fragment is dropped.
    """
    text = url.strip()
    if len(text) > MAX_LENGTH:
        raise ValueError(f"address is longer than {MAX_LENGTH} characters")
    if any(c.isspace() or ord(c) < 0x20 or c == "\\" for c in text):
        raise ValueError(f"address {url!r} contains blanks, control characters or a backslash")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError(f"address {url!r} cannot be read: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise ValueError(f"address {url!r} must start with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise ValueError("an address must not carry a user name or password")
    _check_host(url, parts.hostname or "")
    netloc = _netloc(parts.scheme, parts.hostname or "", port)
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def _check_host(url: str, host: str) -> None:
    labels = host.rstrip(".").split(".")
    if not host or (":" not in host and any(not 0 < len(label) < 64 for label in labels)):
        raise ValueError(f"address {url!r} has no valid host name")
    if "%" in host:
        raise ValueError(f"address {url!r} has a zone id or an escape in its host")
    if host.startswith("xn--") and len(host) <= 4:
        raise ValueError(f"address {url!r} has no valid host name")


def _netloc(scheme: str, host: str, port: int | None) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port in (None, _PORTS.get(scheme)) else f"{name}:{port}"


def fold(url: str) -> str:
    """Return the one address under which a story is known.

    Folds upper case and default ports, CNN's and the New York Times' host variants, AMP pages, `/index.html`,
    a closing slash, fragments, tracking parameters, and http into https on publishers' hosts.

    >>> fold("http://edition.cnn.com/2024/11/03/europe/x-intl/index.html?utm_source=a#top")
    'https://www.cnn.com/2024/11/03/europe/x-intl'
    """
    parts = urlsplit(check_url(url))
    host, path, scheme = parts.hostname or "", parts.path, parts.scheme
    if host == "amp.cnn.com" and path.startswith("/cnn/"):
        path = path[len("/cnn") :]
    if host in _SAME_HOST or host in _SAME_HOST.values():
        scheme, port = "https", None
        host = _SAME_HOST.get(host, host)
    else:
        port = parts.port
    query = urlencode(sorted(_kept(parts.query)))
    return urlunsplit((scheme, _netloc(scheme, host, port), _fold_path(path), query, ""))


def request_url(url: str) -> str:
    """Return the address as it is asked for: checked, without tracking parameters, otherwise as given.

    Publishers' robots files disallow many of these parameters, and they only tell who shared the link.
    """
    checked = check_url(url)
    parts = urlsplit(checked)
    if not parts.query:
        return checked
    kept = [part for part in parts.query.split("&") if not _is_tracking(part.partition("=")[0])]
    return urlunsplit(parts._replace(query="&".join(kept)))


def _is_tracking(name: str) -> bool:
    return name.lower() in _TRACKING or name.lower().startswith(_TRACKING_PREFIXES)


def _fold_path(path: str) -> str:
    for ending, instead in ((".amp.html", ".html"), ("/index.html", "/"), ("/amp/", "/"), ("/amp", "/")):
        if path.endswith(ending):
            path = path[: -len(ending)] + instead
            break
    return path.rstrip("/") or "/"


def _kept(query: str) -> list[tuple[str, str]]:
    pairs = parse_qsl(query, keep_blank_values=True)
    return [(name, value) for name, value in pairs if name.lower() != "amp" and not _is_tracking(name)]


def host_key(url: str) -> str:
    """Return the unit of politeness: the host, with its port where that is not the scheme's own."""
    parts = urlsplit(url)
    return _netloc(parts.scheme, parts.hostname or "", parts.port)


def origin_of(url: str) -> str:
    """Return scheme, host and port of an address, without a closing slash."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{_netloc(parts.scheme, parts.hostname or '', parts.port)}"


def resolve(base: str, reference: str) -> str:
    """Return the absolute address of a reference found at `base`. Raises ValueError as `check_url` does."""
    return check_url(urljoin(base, reference.strip()))
