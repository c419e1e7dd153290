"""Documents of the user's, in any format, to their text with its links."""

from monitor.documents.reader import read_document_text

__all__ = ["read_document_text"]
