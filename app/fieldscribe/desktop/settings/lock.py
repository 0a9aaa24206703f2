"""Settings of the lock: its passphrase, and when it locks."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from fieldscribe.desktop.lock.field import PassphraseField
from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.layout import row
from fieldscribe.desktop.style.widgets import button, field_name, label, set_property
from fieldscribe.desktop.texts import translated
from fieldscribe.workflow import passphrase
from fieldscribe.workflow.workspace import Workspace

_MINUTES = (1, 5, 10, 30, 60, 0)


class LockGroup(Group):
    """Set, change and remove the passphrase."""

    lock_asked = Signal()

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Screen lock"))
        self._controls = controls
        self._asking = False
        self.current = PassphraseField(self.tr("Current passphrase"))
        self.new = PassphraseField(self.tr("New passphrase"))
        self.again = PassphraseField(self.tr("Repeat new passphrase"))
        for field in (self.current, self.new, self.again):
            field.returnPressed.connect(self._enter)
            field.textEdited.connect(lambda: self._say(""))  # what was wrong is being corrected
        self.keep_button = button(self.tr("Set passphrase"), self.keep)
        self.remove_button = button(self.tr("Remove passphrase"), self.remove, kind="danger")
        self.now = button(self.tr("Lock now"), self.lock_asked.emit, symbol="lock")
        self.now.setToolTip(self.tr("Lock Fieldscribe now (Ctrl+L)"))
        self.says = label(" ", wrap=True)  # it keeps its line, so that nothing below it moves
        self.minutes: QComboBox = controls.number(
            "lock_minutes",
            self.tr("Auto-lock"),
            _MINUTES,
            lambda minutes: (
                self.tr("After %n minute(s) of inactivity", "", minutes)
                if minutes
                else self.tr("Only when Fieldscribe starts")
            ),
        )
        self._of_current = field_name(self.tr("Current passphrase"))
        self._of_minutes = field_name(self.tr("Auto-lock"))
        about = self.tr(
            "With a passphrase, Fieldscribe is locked when it opens, and shows nothing of a debrief until it is "
            "unlocked. Recording and transcribing continue. The lock hides Fieldscribe from others. It does not "
            "encrypt the files: encrypt the laptop's disk as well, in case it is stolen."
        )
        self.add(
            label(about, "muted", wrap=True),
            self._of_current,
            self.current,
            field_name(self.tr("New passphrase, at least %n character(s)", "", passphrase.SHORTEST)),
            self.new,
            field_name(self.tr("Repeat passphrase")),
            self.again,
            self.says,
            row(self.keep_button, self.remove_button, None, self.now),
            self._of_minutes,
            self.minutes,
        )
        self._say("")
        self._show(False)

    def look(self) -> None:
        """See whether there is a passphrase."""
        self._controls.operations.run(self, passphrase.is_set, self._show)

    def _enter(self) -> None:
        """Enter in a field: on to the next one that is empty, or done."""
        empty = [field for field in (self.current, self.new, self.again) if field.isVisible() and not field.text()]
        if empty:
            empty[0].setFocus()
        else:
            self.keep()

    def keep(self) -> None:
        """Set or change the passphrase."""
        current, new, again = self.current.text(), self.new.text(), self.again.text()
        if new != again:
            self._say(self.tr("The two passphrases differ. Type the new passphrase twice."), bad=True)
            return

        def keep(workspace: Workspace) -> bool:
            if not passphrase.fits(workspace, current):
                return False
            passphrase.set_passphrase(workspace, new)
            return True

        self._change(keep, self.tr("The passphrase was set."))

    def remove(self) -> None:
        """Do without a passphrase."""
        current = self.current.text()

        def remove(workspace: Workspace) -> bool:
            return passphrase.fits(workspace, current) and passphrase.remove_passphrase(workspace)

        self._change(remove, self.tr("The passphrase was removed."))

    def _change(self, call: Callable[[Workspace], bool], done: str) -> None:
        def answer(fits: bool) -> None:
            self._asking = False
            if fits:
                for field in (self.current, self.new, self.again):
                    field.take()
                self._say(done)
                self.look()
            else:
                self._say(self.tr("The current passphrase is wrong."), bad=True)

        def refused(error: Exception) -> None:
            self._asking = False
            self._say(translated(error), bad=True)

        if self._asking:
            return  # a second click would be compared with the new passphrase
        self._asking = True
        self._say("")
        self._controls.operations.run(self, call, answer, otherwise=refused)

    def _show(self, there: bool) -> None:
        for part in (self._of_current, self.current, self.remove_button, self.now, self._of_minutes, self.minutes):
            part.setVisible(there)
        words = self.tr("Change passphrase") if there else self.tr("Set passphrase")
        self.keep_button.setText(words)
        self.keep_button.setAccessibleName(words)
        self.keep_button.setToolTip(words)

    def _say(self, text: str, bad: bool = False) -> None:
        set_property(self.says, "role", "bad" if bad else "")
        self.says.setText(text or " ")
