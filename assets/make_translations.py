"""Bring the translations up to date: new texts that a person sees go into the .ts files, and these become .qm files.

Run it after changing a text that a person sees: `python assets/make_translations.py`. What is then marked
"unfinished" in a .ts file is translated by hand, or with Qt Linguist (`pyside6-linguist`), and the script run again.

The texts are those of the desktop, which Qt's own tool finds, and the sentences of the packages below it, which know no
Qt: each template stands in the code as `Sentence("...")`. They are translated under the name "Sentences".
"""

import ast
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from fieldscribe.languages import LANGUAGES as SPOKEN

TOP = Path(__file__).parents[1]
PROGRAM = TOP / "app" / "fieldscribe"
FOLDER = TOP / "assets" / "i18n"
LANGUAGES = ("en", "fr", "sw")


def templates(folder: Path = PROGRAM) -> Iterator[str]:
    """The templates of all sentences in the code below a folder, each once, and the words of data files.

    These are the names of languages, and the titles and headings of report templates.
    """
    found = dict.fromkeys(SPOKEN.values())
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Sentence"), args=[ast.Constant(value=str(template))]):
                    found.setdefault(template)
    for path in sorted((TOP / "assets" / "report-templates").glob("*.toml")):
        template = tomllib.loads(path.read_text(encoding="utf-8"))
        found.setdefault(template["title"])
        found.update(dict.fromkeys(section["heading"] for section in template.get("section", ())))
    yield from found


def update(target: Path, language: str) -> None:
    """Read the texts of the program into a .ts file; what was translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        sentences = Path(folder) / "sentences.py"
        lines = (f'QT_TRANSLATE_NOOP("Sentences", {json.dumps(text, ensure_ascii=False)})' for text in templates())
        sentences.write_text("\n".join(lines), encoding="utf-8")
        sources = [*sorted(str(path.relative_to(TOP)) for path in (PROGRAM / "desktop").rglob("*.py")), str(sentences)]
        words = ["-no-obsolete", "-locations", "none", *sources, "-target-language", language, "-ts", str(target)]
        _tool("lupdate", *words)


def release(source: Path) -> None:
    """Make the .qm file beside a .ts file."""
    _tool("lrelease", str(source), "-qm", str(source.with_suffix(".qm")))


def _tool(name: str, *words: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *words], cwd=TOP, check=True)


if __name__ == "__main__":
    for each in LANGUAGES:
        file = FOLDER / f"fieldscribe_{each}.ts"
        update(file, each)
        release(file)
