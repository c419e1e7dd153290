"""Elements of a page. Whatever text they are given, it stays text: nothing here takes markup."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

from monitor.text import clean_for_terminal

__all__ = ["Child", "el", "page_text", "safe_text", "web_address"]

#: what can stand in an element; nothing for what is left out
Child = Element | str | None

_SURROGATES = re.compile("[\ud800-\udfff]")
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def safe_text(text: str) -> str:
    """Return text without characters that no page can hold, or that would turn what stands around it."""
    return _SURROGATES.sub("\ufffd", clean_for_terminal(text))


def el(name: str, /, *children: Child, **attributes: str | None) -> Element:
    """Return an element. Of attribute names, `_` becomes `-`; one at the end is dropped (`class_`)."""
    element = Element(name)
    for key, value in attributes.items():
        if value is not None:
            element.set(key.rstrip("_").replace("_", "-"), safe_text(value))
    for child in children:
        if isinstance(child, str):
            _append(element, safe_text(child))
        elif child is not None:
            element.append(child)
    return element


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def web_address(url: str) -> str | None:
    """Return an address that may be linked to: of the web, and no script."""
    return url if _WEB.match(url) else None


def page_text(root: Element) -> str:
    """Return a whole page as HTML."""
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n"
