"""The receiving server: what goes wrong for the person who runs it."""

from pathlib import Path

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class HubMissing(FieldscribeError):
    """The packages of the receiving server are not installed."""

    message = Sentence(
        "The receiving server is not installed. Nothing was changed. Install it with pip install 'fieldscribe[hub]', "
        "then run the same command again."
    )
    detail: str = ""


class NotAHub(FieldscribeError):
    """There is something else in the place of the server's file."""

    message = Sentence(
        "{path} is not the file of a receiving server. It was left as it is. Give another folder with --data."
    )
    path: Path


class HubTooNew(FieldscribeError):
    """A newer Fieldscribe wrote the server's file."""

    message = Sentence(
        "{path} was written by a newer version of Fieldscribe. It was left as it is. Install that version on this "
        "computer and start the server again."
    )
    path: Path


class HubDamaged(FieldscribeError):
    """The server's file cannot be read or written as it should be."""

    message = Sentence(
        "The file {path} of the receiving server is damaged, or its disk fails. It was left as it is, and the laptops "
        "keep their debriefs. Check the disk, then restore a backup of the folder."
    )
    path: Path
    detail: str = ""


class HubBusy(FieldscribeError):
    """Another process kept the server's file locked for longer than we wait."""

    message = Sentence(
        "Another program is using {path}. Nothing was changed. Wait a moment and run the same command again."
    )
    path: Path
    detail: str = ""


class HubNotMade(FieldscribeError):
    """The folder holds no server yet."""

    message = Sentence(
        "There is no receiving server in {folder}. Nothing was changed. To make one, with the name of your "
        "organisation: fieldscribe hub init"
    )
    folder: Path


class HubExists(FieldscribeError):
    """`hub init` was called for a folder with a server."""

    message = Sentence(
        "There is a receiving server in {folder} already, of {name}. Nothing was changed. To give it another "
        "address: fieldscribe hub address"
    )
    folder: Path
    name: str


class HubBackupUnusable(FieldscribeError):
    """The file that was to be restored is no backup of a server, or is damaged."""

    message = Sentence(
        "The file {name} is not a whole backup of a receiving server. Nothing was changed. Give a file that "
        "fieldscribe hub backup made."
    )
    name: str


class HubNameMissing(FieldscribeError):
    """`hub init` was called with an empty name."""

    message = Sentence(
        "A receiving server needs the name of your organisation or programme, which laptops show. Nothing was made. "
        "Give it with --name."
    )


class HubRunning(FieldscribeError):
    """Another process serves this folder already."""

    message = Sentence(
        "A receiving server for {folder} is running already. It goes on, and no second one was started. To start it "
        "anew, stop that one first."
    )
    folder: Path


class HubAddressUnusable(FieldscribeError):
    """The address cannot be one at which laptops reach a server."""

    message = Sentence(
        "{address} is not an address at which laptops can reach a server. Nothing was changed. Give a name or a number "
        "such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/."
    )
    empty = Sentence(
        "A receiving server needs an address at which laptops can reach it. Nothing was changed. Give a name or a "
        "number such as hub.example.org, 192.168.1.20:8443 or https://example.org/hub/."
    )
    address: str

    def chosen_message(self) -> Sentence:
        """The message for what was given, or for nothing."""
        return self.message if self.address.strip() else self.empty


class HubPortTaken(FieldscribeError):
    """The server cannot listen where it was told to."""

    message = Sentence(
        "The server cannot listen on {address} ({reason}). Nothing was changed. Stop the program that uses it, or "
        "choose another with --host and --port."
    )
    everywhere = Sentence(
        "The server cannot listen on port {port} ({reason}). Nothing was changed. Stop the program that uses it, or "
        "choose another with --port."
    )
    address: str
    port: int
    reason: str

    def chosen_message(self) -> Sentence:
        """The message for one address, or for all of this computer ("")."""
        return self.message if self.address else self.everywhere


class HubUnprotected(FieldscribeError):
    """Plain HTTP was asked for at an address that other computers reach."""

    message = Sentence(
        "Without a certificate the server listens to this computer only, because everything would travel open. Nothing "
        "was started. Give --certificate and --key, or --host 127.0.0.1 behind a proxy."
    )


class CertificateUnusable(FieldscribeError):
    """The certificate or its key cannot be used."""

    message = Sentence(
        "The certificate {certificate} cannot be used with the key {key}. The server was not started. Give the two PEM "
        "files that belong together, with the whole chain in the first."
    )
    certificate: str
    key: str
    detail: str = ""


class CertificateExpired(FieldscribeError):
    """The certificate is valid no more, or not yet."""

    message = Sentence(
        "The certificate {certificate} is valid from {start} to {end}, and this computer has {today}. The server was "
        "not started, because laptops would refuse it. Renew the certificate, or set the clock of this computer."
    )
    certificate: str
    start: str
    end: str
    today: str


class DeviceUnknown(FieldscribeError):
    """No enrolled laptop has that name or number, or several do; `found` is how many."""

    message = Sentence(
        "No enrolled laptop is called {name}. Nothing was changed. To see them all: fieldscribe hub devices"
    )
    several = Sentence(
        "Several enrolled laptops are called {name}. Nothing was changed. Give the number of the one that you mean. To "
        "see them all: fieldscribe hub devices"
    )
    name: str
    found: int = 0

    def chosen_message(self) -> Sentence:
        """The message for none, or for several."""
        return self.several if self.found else self.message


class DebriefNotReceived(FieldscribeError):
    """The server has no debrief of that number, or several; `found` is how many."""

    message = Sentence("No debrief that came in has a number that begins with {name}. To see all: fieldscribe hub list")
    several = Sentence(
        "The numbers of several debriefs that came in begin with {name}. Give more of it. To see all: fieldscribe hub "
        "list"
    )
    name: str
    found: int = 0

    def chosen_message(self) -> Sentence:
        """The message for none, or for several."""
        return self.several if self.found else self.message


class DebriefUnreadable(FieldscribeError):
    """A debrief that arrived breaks a rule of the format."""

    message = Sentence(
        "The debrief {name} arrived and is kept, but it cannot be read. Install the newest version of Fieldscribe "
        "here; if that does not help, send the debrief again from its laptop."
    )
    name: str


class NothingImported(FieldscribeError):
    """None of the files holds a bundle."""

    message = Sentence(
        "{path} holds no bundle of Fieldscribe. Nothing was changed. Give the file, or the folder, that came on the "
        "stick or in the mail."
    )
    path: Path
