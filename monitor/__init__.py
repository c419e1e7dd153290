"""Keep watch over the news stories that you cite, and hear of it when they change."""

__all__ = ["__version__"]

__version__ = "0.1.0"
