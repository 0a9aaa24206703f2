"""The settings of the program, described as data: validation, documentation and the settings screen follow from it.

A part of the program that needs another setting adds a line to `SETTINGS`. What the program remembers by itself, and
nobody is asked about, is in `STATE`. The library stores the values of both.
"""

import re
from dataclasses import dataclass

from fieldscribe.errors import SettingRefused, SettingUnknown
from fieldscribe.sentences import Sentence

Value = str | bool | int | tuple[str, ...]

# Control characters, and bytes of a command line that are not of its alphabet.
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_YES_NO = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "off": False, "0": False}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; its type is that of the default. `about` is its line on the screen.

    `allowed` lists the values of a choice, () allows every text. Numbers lie between `minimum` and `maximum`.
    `formerly` is the name it had in earlier versions: still understood, and its stored value still read.
    """

    name: str
    default: Value
    about: str
    allowed: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 1_000_000
    formerly: str = ""

    @property
    def wanted(self) -> str:
        """What the setting takes, in words."""
        match self.default:
            case bool():
                return Sentence("yes or no")
            case int():
                return Sentence("a whole number from {least} to {most}", least=self.minimum, most=self.maximum)
            case tuple():
                return Sentence("words separated by commas")
            case _:
                if not self.allowed:
                    return Sentence("a text")
                return Sentence("one of {known}", known=", ".join(self.allowed))

    def checked(self, value: object) -> Value:
        """The value in the type of the setting; a list becomes a tuple. Raises SettingRefused."""
        words = value if isinstance(value, list | tuple) else [value]
        if any(_NOT_TEXT.search(str(word)) for word in words):
            raise SettingRefused(self.name, self.wanted)
        match self.default, value:
            case bool(), bool():
                return value
            case int(), int() if not isinstance(self.default, bool) and not isinstance(value, bool):
                if self.minimum <= value <= self.maximum:
                    return value
            case tuple(), list() | tuple():
                if all(isinstance(word, str) for word in value):
                    return tuple(value)
            case str(), str():
                if not self.allowed or value in self.allowed:
                    return value
        raise SettingRefused(self.name, self.wanted)

    def parsed(self, text: str) -> Value:
        """The value that a person typed as text. Raises SettingRefused."""
        match self.default:
            case bool():
                return self.checked(_YES_NO.get(text.strip().lower()))
            case int():
                digits = text.strip()
                return self.checked(int(digits) if re.fullmatch("[0-9]{1,9}", digits) else None)
            case tuple():
                return self.checked([word.strip() for word in text.split(",") if word.strip()])
            case _:
                return self.checked(text.strip())


SETTINGS = (
    Setting("speech_language", "", "Spoken language, such as en or sw; empty detects it for each recording."),
    Setting(
        "originals",
        "copy",
        "Copy imported sound files, or link to them where they are.",
        ("copy", "link"),
    ),
    Setting("word_times", True, "Find the time of every word, so that clicking a word plays it."),
    Setting("vocabulary", (), "Names and special words that help the transcription."),
    Setting("model_catalogue", "", "File or URL of your organisation's list of models; empty means none."),
    Setting("threads", 0, "Processor cores for transcribing; 0 measures what is fastest.", maximum=256),
    Setting("keep_decoded", False, "Keep decoded sound, so that transcribing again starts faster."),
    Setting("program_language", "system", "Language of the program.", ("system", "en", "fr", "sw")),
    Setting("appearance", "system", "Light or dark.", ("system", "light", "dark")),
    Setting("text_size", 16, "Size of the letters of a transcript on the screen, in pixels.", minimum=12, maximum=32),
    Setting("microphone", "", "Microphone to record with; empty means the default one."),
    Setting("transcribe_while_recording", True, "Transcribe while recording."),
    Setting(
        "pause_on_low_battery",
        True,
        "Pause transcription while the battery is below 20 %.",
        formerly="low_battery_rest",
    ),
    Setting(
        "bin_days", 30, "Days after which a debrief in the bin is deleted permanently; 0 means never.", maximum=3650
    ),
    Setting(
        "sound_days",
        0,
        "Days after which the sound of a transcribed debrief is deleted; 0 keeps it.",
        maximum=3650,
    ),
    Setting("backup_folder", "", "Folder for backups, such as one on a USB stick; empty keeps them on this computer."),
    Setting("backup_sound", False, "Copy the recordings to the backup folder too, not only the text."),
    Setting("lock_minutes", 10, "Minutes of inactivity after which the app locks; 0 means never.", maximum=1440),
    Setting(
        "data_budget",
        5,
        "Megabytes a month that may be sent and received in networks that may cost money; 0 means only when asked.",
        maximum=100_000,
    ),
    Setting("quiet_from", 0, "Hour (0 to 23) from which on nothing is sent by itself.", maximum=23),
    Setting(
        "quiet_until",
        0,
        "Hour until which nothing is sent by itself; the same hour as the start: no such hours.",
        maximum=23,
    ),
    Setting("sending_paused", False, "Send nothing by itself."),
    Setting("free_network", False, "All networks of this computer cost nothing."),
    Setting("send_machine_text", False, "Send what the model wrote as well, where a person corrected it."),
    Setting("organisation", "", "Name of the organisation, shown at the top of reports."),
    Setting("report_logo", "", "Logo (PNG or JPEG) at the top of reports; a copy of it is kept."),
    Setting("report_footer", "", "Footer of reports, such as Confidential."),
    Setting("report_fields", (), "More details that the programme asks for, such as Cohort, Case number."),
    Setting("report_language", "program", "Language of headings and labels in reports.", ("program", "en", "fr", "sw")),
    Setting("report_template", "full", "Default report template."),
)

STATE = (
    Setting("language_models", (), "The models that were chosen for a language, such as sw=small."),
    Setting("declined_models", (), "The debriefs, by uid, that a person did not want to be written by a better model."),
    Setting("vocabularies", "", "The names and special words of each programme, as JSON."),
    Setting("welcomed", False, "The welcome was finished."),
    Setting("welcome_open", False, "The welcome was shown, and was not finished yet."),
    Setting("window_size", "", "Size of the window as it was left, such as 1180x760 or 1180x760 maximised."),
)


def setting(name: str, among: tuple[Setting, ...] = SETTINGS) -> Setting:
    """The description of a setting, by its present or its former name. Raises SettingUnknown."""
    for described in among:
        if name in (described.name, described.formerly) and name:
            return described
    raise SettingUnknown(name)
