"""The words of one text with what each is for the grammar."""

from __future__ import annotations

from monitor.figures.language import Language, Lex
from monitor.figures.lexicon import Lexeme
from monitor.figures.tokens import Tokens

__all__ = ["Words"]


class Words:
    """Looks up words by their place."""

    def __init__(self, tokens: Tokens, language: Language, lexemes: list[Lexeme | None]) -> None:
        self.tokens = tokens
        self.language = language
        self.lexemes = lexemes
        #: the kinds of number word that the text has: most texts have no ordinal, few a fraction
        self.kinds = {lexeme.kind for lexeme in lexemes if lexeme is not None}

    def lex(self, place: int) -> Lexeme | None:
        """Return what the word at a place is, or None."""
        return self.lexemes[place] if 0 <= place < self.tokens.size else None

    def kind(self, place: int) -> Lex | None:
        """Return the kind of the word at a place, or None."""
        lexeme = self.lexemes[place] if 0 <= place < self.tokens.size else None
        return lexeme.kind if lexeme else None
