"""Every failure that a user can meet, as a finished sentence: what happened, what is safe, what to do next.

A `FieldscribeError` is shown as it is and never with a traceback. Anything else that is raised is a bug of ours.
Sentences carry no word of anyone's transcript, so that they may be logged and copied into diagnostics.

One module for each package, all to be imported from here. Each class declares its `message` and the fields that fill
its places; the message is a literal `Sentence("...{name}...")`, so that it can be found and translated.
"""

from fieldscribe.errors.archive import *
from fieldscribe.errors.audio import *
from fieldscribe.errors.base import FieldscribeError as FieldscribeError
from fieldscribe.errors.desktop import *
from fieldscribe.errors.downloads import *
from fieldscribe.errors.hub import *
from fieldscribe.errors.lab import *
from fieldscribe.errors.library import *
from fieldscribe.errors.measuring import *
from fieldscribe.errors.models import *
from fieldscribe.errors.packs import *
from fieldscribe.errors.privacy import *
from fieldscribe.errors.processes import *
from fieldscribe.errors.recorder import *
from fieldscribe.errors.reports import *
from fieldscribe.errors.sending import *
from fieldscribe.errors.system import *
from fieldscribe.errors.wire import *
