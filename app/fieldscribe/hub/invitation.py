"""The page that a person sees who opens the server's address, or a link with a code, in a browser.

It says what this is and what to do with the code, in the language of the browser. It holds no script, loads nothing,
and shows of the request only a code that is one.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from fieldscribe.errors import CodeMistyped
from fieldscribe.hub.store import Organisation
from fieldscribe.wire.protocol import page_link, typed_code


@dataclass(frozen=True, slots=True)
class _Texts:
    title: str
    about: str
    steps: tuple[str, ...]
    safe: str
    without: str


_TEXTS = {
    "en": _Texts(
        "Connect Fieldscribe with {name}",
        "{name} receives the debriefs that facilitators finish in Fieldscribe: the text only, never the sound.",
        ("Open Fieldscribe on your laptop.", "Choose “Sending” on the left.",
         "Copy or type this line into the field, and press “Connect”:"),
        "The code works once. Nothing is sent before you say so.",
        "To connect a laptop you need a code. Ask {name} for one.",
    ),
    "fr": _Texts(
        "Connecter Fieldscribe à {name}",
        "{name} reçoit les débriefings que les facilitateurs terminent dans Fieldscribe : "
        "le texte seulement, jamais le son.",
        ("Ouvrez Fieldscribe sur votre ordinateur.", "Choisissez « Envoi » à gauche.",
         "Copiez ou tapez cette ligne dans le champ, puis appuyez sur « Connecter » :"),
        "Le code ne sert qu’une fois. Rien n’est envoyé sans votre accord.",
        "Pour connecter un ordinateur, il faut un code. Demandez-en un à {name}.",
    ),
    "sw": _Texts(
        "Unganisha Fieldscribe na {name}",
        "{name} hupokea mijadala ambayo wawezeshaji wanakamilisha katika Fieldscribe: maandishi tu, kamwe si sauti.",
        ("Fungua Fieldscribe kwenye kompyuta yako.", "Chagua “Kutuma” upande wa kushoto.",
         "Nakili au andika mstari huu kwenye nafasi yake, kisha bonyeza “Unganisha”:"),
        "Msimbo hutumika mara moja tu. Hakuna kinachotumwa kabla hujaruhusu.",
        "Ili kuunganisha kompyuta unahitaji msimbo. Omba msimbo kutoka {name}.",
    ),
}  # fmt: skip

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.4rem;line-height:1.25}li{margin:.4rem 0}"
    "code{display:block;border:1px solid;border-radius:.4rem;padding:.6rem .8rem;margin:.6rem 0;"
    "overflow-wrap:anywhere;user-select:all}"
)
_STYLE_HASH = b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Vary": "Accept-Language",
}
"""What goes with the page, beside its `Content-Language`."""


def chosen_language(accepted: str) -> str:
    """Of our languages the one that an `Accept-Language` header likes best; English where it likes none."""
    best, found = 0.0, "en"
    for each in accepted[:500].split(","):
        name, _, weight = each.partition(";")
        language = name.strip().lower().partition("-")[0]
        try:
            liking = float(weight.strip().removeprefix("q=")) if weight.strip() else 1.0
        except ValueError:
            continue
        if language in _TEXTS and best < liking <= 1:
            best, found = liking, language
    return found


def page(organisation: Organisation, code: str, language: str) -> str:
    """The page in HTML. `code` is what the link had, "" or anything else; only one that can be a code is shown."""
    texts, name = _TEXTS[language], escape(organisation.name)
    title, about, safe, without = (
        text.format(name=name) for text in (texts.title, texts.about, texts.safe, texts.without)
    )
    try:
        link = escape(page_link(organisation.address, typed_code(code)))
        steps = "".join(f"<li>{step}</li>" for step in texts.steps)
        body = f"<ol>{steps}</ol><code>{link}</code><p>{safe}</p>"
    except CodeMistyped:
        body = f"<p>{without}</p>"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1><p>{about}</p>{body}</body></html>"
    )
