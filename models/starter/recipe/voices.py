"""Who speaks: the voices of the training speech, those kept out of it, and `speak`."""

import random

from engines import Espeak, Festival, Flite, Utterance

# (engine, voice, weight in training); the test's training voices
VOICES = [
    ("flite", "slt", 15),
    ("flite", "rms", 13),
    ("flite", "awb", 9),
    ("flite", "kal16", 8),
    ("festival", "cmu_us_slt_arctic_hts", 5),
    ("festival", "kal_diphone", 10),
    ("espeak", "en-us", 6),
    ("espeak", "en-us+m3", 4),
    ("espeak", "en-us+m7", 4),
    ("espeak", "en-us+f2", 4),
    ("espeak", "en-us+f4", 4),
    ("espeak", "en-us+Andrea", 4),
    ("espeak", "en-gb", 5),
    ("espeak", "en-gb+f3", 4),
    ("espeak", "en-gb+m4", 4),
    ("espeak", "en-gb-x-rp+f1", 4),
    ("espeak", "en-gb-scotland+m1", 4),
    ("espeak", "en-us-nyc+m5", 4),
]
# Never trained on. ked is another speaker of another engine; the other two are another timbre and another accent.
KEPT_OUT = [("festival", "ked_diphone"), ("espeak", "en-us+f5"), ("espeak", "en-gb-x-gbcwmd+m2")]

# More to train on: espeak-ng's accents, each with every timbre (its own name for them: variants), so that
# another voice is less of a surprise. Those of KEPT_OUT are left out, accent and timbre alike.
ACCENTS = ["en-us", "en-gb", "en-gb-x-rp", "en-gb-scotland", "en-gb-x-gbclan", "en-us-nyc", "en-029"]
TIMBRES = """
Alex Alicia Andrea Andy Annie AnxiousAndy Denis Diogo Gene Gene2 Henrique Hugo Jacky Lee Marco Mario Michael Mike
Nguyen RicishayMax RicishayMax2 RicishayMax3 Storm Tweaky adam anika antonio aunty belinda benjamin boris caleb
croak david ed edward edward2 f1 f2 f3 f4 grandma grandpa gustave iven iven2 iven3 iven4 john kaukovalta klatt
klatt2 klatt3 klatt4 klatt5 klatt6 linda m1 m3 m4 m5 m6 m7 m8 marcelo max michel miguel norbert pablo paul pedro
quincy rob robert robosoft robosoft2 robosoft3 robosoft5 sandro shelby steph steph2 steph3 travis victor whisper zac
""".split()  # noqa: SIM905
MORE = [
    ("flite", "kal", 5.0),
    *(("espeak", f"{a}+{t}", 75 / len(TIMBRES) / len(ACCENTS)) for a in ACCENTS for t in TIMBRES),
]


_engines: dict = {}


def speak(engine: str, voice: str, texts: list[str], rng: random.Random, wide: float = 1.0) -> list[Utterance | None]:
    """Speak each text; None where the engine failed or its words could not be told apart.

    Speed and pitch are drawn from ranges `wide` times as wide as the test's.
    """
    if engine not in _engines:
        _engines[engine] = {"flite": Flite, "espeak": Espeak, "festival": Festival}[engine]()
    e = _engines[engine]
    if engine == "festival":
        return e.speak_all(voice, texts, rng, wide)
    return [e.speak(voice, t, rng, wide) for t in texts]
