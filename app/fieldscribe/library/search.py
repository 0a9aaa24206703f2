"""Full-text search with SQLite's FTS5; any text of a user becomes a valid query."""

import re

from fieldscribe.domain import SearchHit
from fieldscribe.library.connection import Library

SNIPPET_WORDS = 24
RANKED = 2000
SHORTEST_PREFIX = 2
_PIECES = re.compile(r'"([^"]*)"?|([^\s"]+)')


def search(library: Library, words: str, limit: int = 50, offset: int = 0) -> list[SearchHit]:
    """Passages that have all the words, the best match first; upper case and diacritics make no difference.

    Words in double quotes must follow each other. The last word may be unfinished, unless a space comes after it.
    A snippet marks matches between \\x02 and \\x03. Text without any letter or digit finds nothing. Of a word that is
    nearly everywhere only the newest passages are ranked, which keeps the answer quick.
    """
    expression = match_expression(words)
    if not expression:
        return []
    found = library.rows(
        """
        SELECT debriefs.id, debriefs.title, debriefs.date, segments.id, segments.start_ms / 1000.0,
            snippet(segments_fts, 0, char(2), char(3), '…', :words)
        FROM segments_fts
        JOIN segments ON segments.id = segments_fts.rowid
        JOIN recordings ON recordings.id = segments.recording_id
        JOIN debriefs ON debriefs.id = recordings.debrief_id
        WHERE segments_fts MATCH :expression AND debriefs.binned_at IS NULL
            AND segments_fts.rowid >= (SELECT coalesce(min(rowid), 0) FROM (
                SELECT rowid FROM segments_fts WHERE segments_fts MATCH :expression ORDER BY rowid DESC LIMIT :ranked
            ))
        ORDER BY segments_fts.rank LIMIT :limit OFFSET :offset
        """,
        {
            "expression": expression,
            "words": SNIPPET_WORDS,
            "ranked": max(RANKED, offset + limit),
            "limit": limit,
            "offset": offset,
        },
    )
    return [SearchHit(*row) for row in found]


def match_expression(text: str) -> str:
    """The FTS5 expression for what a user typed, "" when there is nothing to look for.

    Every word goes in as a quoted string, in which FTS5 knows no operators; a word such as `follow-up` becomes the
    phrase of its parts there.
    """
    # FTS5 reads up to the first NUL; half of a surrogate pair has no UTF-8.
    clean = text.replace("\0", " ").encode("utf-8", "replace").decode()
    pieces = [phrase or word for phrase, word in _PIECES.findall(clean)]
    quoted = [f'"{piece}"' for piece in pieces if any(letter.isalnum() for letter in piece)]
    unfinished = quoted and not clean[-1].isspace() and clean[-1] != '"'
    if unfinished and sum(letter.isalnum() for letter in quoted[-1]) >= SHORTEST_PREFIX:
        quoted[-1] += "*"
    return " ".join(quoted)
