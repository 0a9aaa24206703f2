"""Sending: nobody is enrolled, the way to the receiver is not free, or the receiver does not want it."""

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class SendingNotSetUp(FieldscribeError):
    """Something was to be sent, and there is nobody to send it to."""

    message = Sentence(
        "No organisation receives debriefs from this computer yet, so nothing is sent. Ask your programme for a code, "
        "and enter it."
    )
    command = "To enter it: fieldscribe enrol LINK"


class SecretsMissing(FieldscribeError):
    """The token and key of this computer are gone, or the data folder was copied from another one."""

    message = Sentence(
        "This computer has lost the key with which it sends, or its data was copied from another computer. Nothing was "
        "sent, and your debriefs are safe. Ask your programme for a new code and enter it."
    )


class KeyringClosed(FieldscribeError):
    """The keyring of the system is locked, or does not let us read from it. `detail` is what it said."""

    message = Sentence(
        "The keyring of this computer cannot be opened at the moment. Nothing was sent, and nothing was lost. Unlock "
        "it or log in to this computer again, then try again."
    )
    detail: str = ""


class CodeRefused(FieldscribeError):
    """The receiver does not know the one-time code, or it was used or is too old."""

    message = Sentence(
        "This code was not accepted: it has been used already, or it is too old. Nothing was changed. Ask your "
        "programme for a new code."
    )


class AddressMissing(FieldscribeError):
    """A code alone was given, and this computer does not know to whom it belongs."""

    message = Sentence(
        "A code alone does not say where your programme receives debriefs. Enter the whole link that came with the "
        "code."
    )


class CodeNotInPicture(FieldscribeError):
    """A picture holds no QR code that can be read, or is no picture. `detail` says more."""

    message = Sentence(
        "No code could be read in {name}. Nothing was changed. Choose a sharp picture that shows the whole square, or "
        "type the code or link."
    )
    name: str
    detail: str = ""


class AddressUnsafe(FieldscribeError):
    """The address of the receiver is not encrypted, or none at all."""

    message = Sentence(
        "{address} is not a safe address to send debriefs to. Nothing was sent. It must begin with https: ask your "
        "programme for a new link."
    )
    address: str


class AuthorityWrong(FieldscribeError):
    """The receiver's own certification authority is not the one that the link names."""

    message = Sentence(
        "{host} is not the receiver that the link was made for. Nothing was sent. Use another network, and ask your "
        "programme for a new link if it happens again."
    )
    host: str


class ReceiverUnreachable(FieldscribeError):
    """No connection, or one that broke. `detail` is what the system said."""

    message = Sentence(
        "There is no connection to {host} at the moment. Nothing was lost. Check that the internet works here, then "
        "try again."
    )
    host: str
    detail: str = ""


class NetworkUnknown(FieldscribeError):
    """The network in use cannot be told from others, so nothing can be remembered of it."""

    message = Sentence(
        "The network in use cannot be recognised again, so nothing was remembered. Where all networks of this computer "
        "are free of charge, set free_network to yes in the settings."
    )


class ProxyRefused(FieldscribeError):
    """The proxy of this network does not let the connection through."""

    message = Sentence(
        "The proxy of this network does not allow a connection to {host}. Nothing was lost. Use another network, or "
        "ask whoever runs this one."
    )
    host: str
    detail: str = ""


class NetworkLoginNeeded(FieldscribeError):
    """Somebody else answers in the place of the receiver: a captive portal, or a proxy."""

    message = Sentence(
        "This network answers in place of {host}, as networks with a login page do. Nothing was lost. Open a web page "
        "in your browser and log in to the network, then try again."
    )
    host: str
    detail: str = ""


class ReceiverElsewhere(FieldscribeError):
    """The answer is a redirect."""

    message = Sentence(
        "{host} points to another address, and debriefs go only where your programme said. Nothing was lost. Log in "
        "to the network if it asks for that; otherwise ask your programme for a new code."
    )
    host: str
    detail: str = ""


class CertificateRefused(FieldscribeError):
    """The certificate of the receiver cannot be trusted."""

    message = Sentence(
        "{host} could not prove who it is, so nothing was sent. Nothing was lost. Try another network; if it happens "
        "there too, tell your programme."
    )
    host: str
    detail: str = ""


class ClockWrong(FieldscribeError):
    """The certificate is out of its time, or the receiver's clock shows another day."""

    message = Sentence(
        "The clock of this computer seems to be wrong: it says {here}. Nothing was sent, and nothing was lost. Set "
        "date and time, then try again."
    )
    here: str
    detail: str = ""


class ReceiverBroken(FieldscribeError):
    """The receiver answered with an error of its own."""

    message = Sentence(
        "{host} has a problem of its own (answer {status}). Nothing was lost. If it lasts for a day, tell your "
        "programme."
    )
    host: str
    status: int
    detail: str = ""


class ReceiverBusy(FieldscribeError):
    """The receiver asks to come back later. `seconds` is when, 0 when it does not say."""

    message = Sentence("{host} is busy. Nothing was lost. Try again in some minutes.")
    host: str
    seconds: int = 0


class ReceiverFull(FieldscribeError):
    """The disk of the receiver is full."""

    message = Sentence(
        "{host} has no room left. Nothing was lost, and everything stays here until there is room. Tell your programme."
    )
    host: str


class TokenRefused(FieldscribeError):
    """The receiver does not know the token of this computer."""

    message = Sentence(
        "{host} does not know this computer any more. Nothing was lost. Ask your programme for a new code and enter it."
    )
    host: str


class DeviceRevoked(FieldscribeError):
    """The organisation has shut this computer out."""

    message = Sentence(
        "Your programme has ended the access of this computer. All debriefs stay here, and nothing more is sent. Ask "
        "your programme for a new code if this is a mistake."
    )


class ReceiverLostBundles(FieldscribeError):
    """The receiver has less than it had acknowledged: it was restored from a backup."""

    message = Sentence(
        "{organisation} has lost debriefs that had arrived there. Nothing was lost here. Ask your programme for a new "
        "code and enter it; then everything that is finished is sent again."
    )
    organisation: str


class SendingElsewhere(FieldscribeError):
    """Another process of this computer is sending."""

    message = Sentence(
        "Another Fieldscribe on this computer is sending at the moment. Nothing was lost. Let it finish, or close it."
    )


class ReceiverTooNew(FieldscribeError):
    """No version of the format is known to both sides."""

    message = Sentence(
        "{host} does not understand what this version of Fieldscribe sends. Nothing was lost. Install the newest "
        "version of Fieldscribe, then try again."
    )
    host: str


class SentTooOften(FieldscribeError):
    """A bundle failed too often, and not for the network."""

    message = Sentence(
        "Debrief {number} failed several times in a row and is set aside. The others are sent. Try it once more, and "
        "tell your programme if it fails again."
    )
    number: int


class DebriefRefused(FieldscribeError):
    """The receiver has a debrief and cannot use it, or does not take it. `why` is the name of a `Refusal`, or LIMIT."""

    message = Sentence("Your programme could not read it. Try again; if it is refused again, tell your programme.")
    withdrawn = Sentence("It was withdrawn before, and your programme does not take it again. It stays here.")
    too_large = Sentence("It is too large. Shorten its notes or its text, then try again.")
    signature = Sentence(
        "Your programme does not accept the signature of this computer. Ask it for a new code, then try again."
    )
    sealed = Sentence(
        "It arrived, but your programme cannot decrypt it. Try again; if it is refused again, ask for a new code."
    )
    limit = Sentence("It is larger than your programme allows. Ask your programme to allow more, then try again.")
    why: str

    def chosen_message(self) -> Sentence:
        """The message for that reason."""
        known = {
            "WITHDRAWN": self.withdrawn,
            "TOO_LARGE": self.too_large,
            "SIGNATURE": self.signature,
            "SEALED": self.sealed,
            "LIMIT": self.limit,
        }
        return known.get(self.why, self.message)


class AcknowledgementForeign(FieldscribeError):
    """A file that came back is for another computer, or for an earlier enrolment of this one."""

    message = Sentence(
        "{path} is the acknowledgement for another computer. Nothing was changed. Choose the file that came back for "
        "this one."
    )
    path: str


class AcknowledgementMissing(FieldscribeError):
    """A folder or stick holds no acknowledgement for this computer."""

    message = Sentence(
        "In {path} there is no acknowledgement for this computer. Nothing was changed, and what waits keeps waiting. "
        "Ask your programme to read the files that you wrote, then choose the folder with its answer."
    )
    path: str


class NotFinished(FieldscribeError):
    """Something was to be done with a debrief that only a finished one allows."""

    message = Sentence("Debrief {number} is not finished, so nothing of it is sent. Finish it first.")
    command = "To finish it: fieldscribe finish"
    number: int


class DebriefEmpty(FieldscribeError):
    """A debrief in which nothing is said was to be finished."""

    message = Sentence(
        "Debrief {number} has no text yet, so there is nothing to send. Transcribe it, or write its notes, then finish "
        "it."
    )
    number: int
