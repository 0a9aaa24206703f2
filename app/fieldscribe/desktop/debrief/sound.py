"""The sound of the open debrief: read in the background, played by `audio`, reported to the screen by signals."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.texts import translated
from fieldscribe.domain import Recording
from fieldscribe.errors import Cancelled, FieldscribeError, NothingToPlay, SoundMissing
from fieldscribe.workflow import listening
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.workflow.listening import Player

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_BEFORE, _AFTER = 0.12, 0.35  # s around a word that is heard alone


class DebriefSound(QObject):
    """Plays one recording. All times are in seconds. `failed` carries an error as a sentence."""

    position = Signal(float)
    playing_changed = Signal(bool)
    ready = Signal()
    preparing = Signal(float)
    peaks_ready = Signal(object)
    failed = Signal(str)
    missing = Signal(str)
    """A sound file of this name is not where it was."""
    _ended = Signal()
    _lost = Signal(str)

    def __init__(self, operations: Operations, recording: Recording | None) -> None:
        """Without a recording there is nothing to play, and all that is asked does nothing."""
        super().__init__()
        self._operations = operations
        self._recording = recording
        self._player: Player | None = None
        self._closed = threading.Event()
        self._is_missing = False
        self._player_thread = ThreadPoolExecutor(1, "player")
        self._wanted: tuple[float | None, float | None] | None = None
        self._ended.connect(lambda: self.playing_changed.emit(False))
        self._lost.connect(self._lose)
        self._speed = 1.0
        self._skip_silence = False
        self._silent = False  # no loudspeaker: report it once, not at each click

    def load(self) -> None:
        """Read the sound, then its waveform."""
        recording, stop = self._recording, self._closed.is_set
        if recording is None:
            return

        def read(workspace: Workspace) -> tuple[Any, Any]:
            gone = next((path for path in part_paths(workspace, recording) if not path.exists()), None)
            if gone is not None:
                self._is_missing = True
                self.missing.emit(gone.name)  # what was read of it before can be played all the same
            sound = listening.open_sound(workspace, recording, self.preparing.emit, stop)
            return sound, listening.waveform(workspace, recording, sound, stop)

        self._operations.run(
            self, read, lambda found: self._loaded(recording, *found), otherwise=self._failed, long=True
        )

    @property
    def open(self) -> bool:
        """Whether its sound is read or played, so that its files are in use."""
        return self._recording is not None and not self._closed.is_set()

    @property
    def loaded(self) -> bool:
        """Whether it can be played now."""
        return self._player is not None

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._player is not None and self._player.playing

    @property
    def time(self) -> float:
        """Where it is."""
        return self._player.position if self._player else 0.0

    @property
    def duration(self) -> float:
        """How long it is."""
        return self._recording.duration if self._recording else 0.0

    def toggle(self) -> None:
        """Play, or stop here."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def play(self, start: float | None = None, until: float | None = None) -> None:
        """Play from `start` (else from here) up to `until` or the end; as soon as the sound is there."""
        if self._player is None:
            self._wanted = (start, until)
        else:
            self._player_thread.submit(self._play, self._player, start, until)

    def pause(self) -> None:
        """Stop here."""
        if self._player is not None:
            self._player_thread.submit(self._pause, self._player)

    def seek(self, time: float) -> None:
        """Go to a time (s); playback continues if it was playing."""
        if self._player is not None:
            self._player_thread.submit(self._player.seek, time)

    # Opening a loudspeaker takes a while, and looking for another one longer: this is done by a thread of its own.

    def _play(self, player: "Player", start: float | None, until: float | None) -> None:
        try:
            if start is not None:
                player.seek(start)
            player.play(until)
        except FieldscribeError as error:
            self._silent = True
            self.failed.emit(translated(error))
        else:
            self._silent = False
            self.playing_changed.emit(True)

    def _pause(self, player: "Player") -> None:
        if player.playing:
            player.pause()
            self.playing_changed.emit(False)

    def hear_word(self, begins: float, ends: float) -> None:
        """Play a word; while sound is playing, continue from it instead."""
        if self.playing:
            self.seek(max(0.0, begins - _BEFORE))
        elif self._player is not None and not self._silent:
            self.play(max(0.0, begins - _BEFORE), ends + _AFTER)
        else:
            self.seek(begins)

    def set_speed(self, speed: float) -> None:
        """1 is as recorded; the pitch stays."""
        self._speed = speed
        if self._player is not None:
            self._player_thread.submit(setattr, self._player, "speed", speed)

    def set_skip_silence(self, skip: bool) -> None:
        """Leave long silences out."""
        self._skip_silence = skip
        if self._player is not None:
            self._player_thread.submit(setattr, self._player, "skip_silence", skip)

    def close(self) -> None:
        """Stop playing and reading, and emit no more signals."""
        self._closed.set()
        self.blockSignals(True)
        player, self._player = self._player, None
        if player is not None:
            self._player_thread.submit(player.close)
        self._player_thread.shutdown(wait=False)

    def _loaded(self, recording: Recording, sound: Any, peaks: Any) -> None:
        if self._closed.is_set():
            return
        self._player = listening.player(
            sound,
            on_position=self.position.emit,
            on_end=self._ended.emit,
            on_error=lambda error: self._lost.emit(translated(error)),
            span=recording.trim,
        )
        self._player.speed, self._player.skip_silence = self._speed, self._skip_silence
        self.peaks_ready.emit(peaks)
        self.ready.emit()
        self.position.emit(self._player.position)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.play(*wanted)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, SoundMissing | NothingToPlay) and self._is_missing:
            return  # that is said already
        if isinstance(error, FieldscribeError):
            self.failed.emit(translated(error))
        else:
            self._operations.broke.emit(error)

    def _lose(self, sentence: str) -> None:
        self.playing_changed.emit(False)
        self.failed.emit(sentence)
