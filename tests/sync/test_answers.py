"""Only the hub's own answer counts. Everything else has its sentence, and the debrief waits."""

import contextlib
import json
import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from tests.sync.answers import Impostor, answer
from tests.sync.laptops import Laptop, problems

from fieldscribe import errors
from fieldscribe.domain import SendState
from fieldscribe.errors import sending as sending_errors
from fieldscribe.library import outbox as store
from fieldscribe.sync import connection, resumption, tls
from fieldscribe.wire import acknowledgement, bundle, dictionaries, exchange, protocol
from fieldscribe.wire.acknowledgement import NO_HISTORY, Acknowledgement, history_after
from fieldscribe.wire.exchange import Reply
from fieldscribe.wire.protocol import Refusal
from fieldscribe.workflow import enrolment, outbox, sending

HELLO = protocol.HELLO_TYPE
CODE = protocol.code_of(bytes(8))
FOREIGN = acknowledgement.encode(acknowledgement.Acknowledgement(bytes(8), 99))


@pytest.fixture
def laptop(tmp_path, plain_hub):
    made = Laptop(tmp_path / "laptop", plain_hub)
    yield made
    made.workspace.close()


@contextlib.contextmanager
def in_place_of_the_hub(laptop, reply, *, passes_on=False):
    impostor = Impostor(reply, laptop.hub.port if passes_on else 0)
    laptop.reach(impostor.port)
    try:
        yield impostor
    finally:
        impostor.close()
        laptop.reach(laptop.hub.port)


ANSWERS = {
    "a login page": (answer("200 OK"), errors.NetworkLoginNeeded),
    "a login page that says it stored": (answer("201 Created"), errors.NetworkLoginNeeded),
    "a redirect": (answer("302 Found", "text/html", b"", "Location: https://login.example/"), errors.ReceiverElsewhere),
    "a redirect to the same name": (answer("307 Temporary", HELLO, b"", "Location: /x"), errors.ReceiverElsewhere),
    "network login": (answer("511 Network Authentication Required"), errors.NetworkLoginNeeded),
    "a gateway": (answer("502 Bad Gateway"), errors.ReceiverBroken),
    "a broken hub": (answer("500 Internal", HELLO, b"{}"), errors.ReceiverBroken),
    "not HTTP": (b"220 smtp.example ESMTP\r\n\r\n", errors.NetworkLoginNeeded),
    "nothing": (b"", errors.ReceiverUnreachable),
    "too much": (answer("200 OK", "", b"FSA" + bytes(300_000)), errors.NetworkLoginNeeded),
    "our type and no acknowledgement": (answer("201 Created", HELLO, b"{}"), errors.ReceiverBroken),
    "our magic and no acknowledgement": (answer("201 Created", "", b"FSA"), errors.ReceiverBroken),
    "our magic in a page": (answer("201 Created", "text/html", b"FSA\x01<html>"), errors.ReceiverBroken),
    "an empty one": (answer("201 Created", "", b""), errors.NetworkLoginNeeded),
    "a later version of an acknowledgement": (answer("201 Created", "", b"FSA\x02" + bytes(40)), errors.ReceiverBroken),
    "an acknowledgement of another computer": (answer("201 Created", "", FOREIGN), errors.ReceiverBroken),
    "interim answers without end": (
        b"HTTP/1.1 103 Early Hints\r\n\r\n" * 20 + answer("201 Created", "", FOREIGN),
        errors.NetworkLoginNeeded,
    ),
    "no token": (answer("403 Forbidden", HELLO, b"{}"), errors.TokenRefused),
    "a proxy that forbids": (answer("403 Forbidden"), errors.NetworkLoginNeeded),
    "busy": (answer("503 Busy", HELLO, b"{}", "Retry-After: 120"), errors.ReceiverBusy),
    "too many": (answer("429 Too Many", HELLO, b"x", "Retry-After: soon"), errors.ReceiverBusy),
    "a time to come back in another script": (
        answer("503 Busy", HELLO, b"{}").replace(b"\r\n\r\n", b"\r\nRetry-After: \xb2\r\n\r\n"),
        errors.ReceiverBusy,
    ),
    "an offset that is cut": (answer("416 Range", "", FOREIGN + b"\x01\x05abc"), errors.ReceiverBroken),
    "more than a reply": (answer("416 Range", "", FOREIGN + b"\x01\x00more"), errors.ReceiverBroken),
    "busy with this": (answer("423 Locked", HELLO, b"{}"), errors.ReceiverBusy),
    "full": (answer("507 Full", HELLO, b"{}"), errors.ReceiverFull),
    "revoked": (answer("410 Gone", HELLO, b"x"), errors.DeviceRevoked),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_wrong_answer_has_its_own_sentence(laptop, name):
    reply, error = ANSWERS[name]
    debrief = laptop.finished_debrief()
    with in_place_of_the_hub(laptop, reply):
        report = laptop.send()
    assert type(report.error) is error
    assert report.reason == str(report.error.sentence)
    assert outbox.outbox_item(laptop.workspace, debrief).state in (SendState.WAITING, SendState.SENDING)
    laptop.settle()
    assert problems(laptop, debrief) == []


def reply(laptop, **says):
    """A reply to this laptop."""
    return exchange.encode_reply(Reply(Acknowledgement(laptop_device(laptop), **says)))


@pytest.mark.parametrize("status", [413, 415, 416, 422, 410, 423, 429, 503, 507, 299, 401, 404, 418, 505])
def test_no_status_without_arrival_makes_a_debrief_sent(laptop, status):
    """With our acknowledgement, of nothing: whatever else it says, the debrief arrives in the end."""
    debrief = laptop.finished_debrief()
    with in_place_of_the_hub(laptop, answer(f"{status} X", "", reply(laptop))):
        laptop.send()
    item = outbox.outbox_item(laptop.workspace, debrief)
    assert item.state is not SendState.SENT
    if item.state is SendState.REFUSED:
        assert (status, item.reason) == (413, str(sending_errors.DebriefRefused("LIMIT")))
        outbox.retry(laptop.workspace, debrief)
    laptop.settle()
    assert problems(laptop, debrief) == []


def test_a_dictionary_that_the_hub_lost_is_not_used_again(laptop):
    laptop.finished_debrief()
    with in_place_of_the_hub(laptop, b""):
        laptop.send()
    (sealed,) = laptop.on_their_way()
    used = bundle.read_header(store.content(laptop.library, sealed.id)).dictionary.hex()
    history = history_after(NO_HISTORY, sealed.hash)
    refused = ((1, Refusal.DICTIONARY),)
    with in_place_of_the_hub(
        laptop, answer("415 X", "", reply(laptop, high_water=1, history=history, refused=refused))
    ):
        laptop.send()
    (sealed,) = laptop.on_their_way()
    header = bundle.read_header(store.content(laptop.library, sealed.id))
    assert (header.sequence, header.base) == (2, None) and header.dictionary.hex() != used
    known = enrolment.require_receiver(laptop.workspace).dictionaries
    assert used not in known and len(known) == len(dictionaries.KNOWN) - 1


ENROLLED = {
    "organisation": "01" * 8, "organisation_name": "Mradi", "device": "02" * 8, "token": "t" * 22, "hub_key": "03" * 32,
    "seal_key": None, "versions": [1], "dictionaries": [],
}  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        *(b"[]", b"null", b'"x"', b"{}", b"{", b"\xff", b"[" * 50_000),
        json.dumps(ENROLLED | {"versions": [float("inf")]}).encode(),
        json.dumps(ENROLLED | {"versions": 5}).encode(),
        json.dumps(ENROLLED | {"versions": [10**400]}).encode(),
        json.dumps(ENROLLED | {"dictionaries": "all"}).encode(),
        json.dumps(ENROLLED | {"organisation_name": {}}).encode(),
        json.dumps(ENROLLED | {"organisation_name": "\x1b\u202e"}).encode(),
        json.dumps(ENROLLED | {"token": "t\r\nX-Other: 1"}).encode(),
        json.dumps(ENROLLED | {"token": "t" * 43}).encode(),
        json.dumps(ENROLLED | {"device": "02"}).encode(),
    ],
)
def test_an_answer_to_a_code_that_is_none_changes_nothing(workspace, body):
    impostor = Impostor(answer("201 Created", protocol.ENROLMENT_TYPE, body))
    with pytest.raises(errors.ReceiverBroken):
        enrolment.enrol(workspace, f"fieldscribe://enrol?at=http://127.0.0.1:{impostor.port}/&code={CODE}")
    impostor.close()
    assert enrolment.find_receiver(workspace) is None


def test_the_name_of_an_organisation_is_one_line_that_can_be_shown(workspace):
    name = "Mradi\nwa \x1b[31m\u202eAfya\ud800"
    body = json.dumps(ENROLLED | {"organisation_name": name, "dictionaries": ["zz", None, "é"]}).encode()
    impostor = Impostor(answer("201 Created", protocol.ENROLMENT_TYPE, body))
    found = enrolment.enrol(workspace, f"fieldscribe://enrol?at=http://127.0.0.1:{impostor.port}/&code={CODE}")
    impostor.close()
    assert found.organisation == "Mradi wa [31m Afya"


@pytest.mark.parametrize("name", ["a login page", "a gateway", "a broken hub", "nothing"])
def test_a_wrong_answer_after_it_was_stored_doubles_nothing(laptop, name):
    debrief = laptop.finished_debrief()
    with in_place_of_the_hub(laptop, ANSWERS[name][0], passes_on=True):
        assert laptop.send().error
    laptop.settle()
    assert problems(laptop, debrief) == []
    assert len(outbox.sent_history(laptop.workspace)) == 1


def test_every_problem_on_the_way_is_met_here_or_in_the_other_tests():
    """A reminder for whoever adds one."""
    known = {name for name in vars(sending_errors) if isinstance(vars(sending_errors)[name], type)}
    met = {error.__name__ for _, error in ANSWERS.values()}
    elsewhere = {
        "FieldscribeError", "Sentence", "SendingNotSetUp", "SecretsMissing", "CodeRefused", "AddressMissing",
        "AddressUnsafe", "AuthorityWrong", "ProxyRefused", "CertificateRefused", "ClockWrong", "ReceiverLostBundles",
        "SendingElsewhere", "ReceiverTooNew", "SentTooOften", "AcknowledgementForeign", "NotFinished", "DebriefEmpty",
        "CodeNotInPicture", "NetworkUnknown", "AcknowledgementMissing",
        "KeyringClosed", "DebriefRefused",
    }  # fmt: skip
    assert known - met - elsewhere == set()


def test_a_proxy_is_used_where_the_system_names_one_and_its_refusal_is_told(laptop, monkeypatch):
    impostor = Impostor(answer("407 Proxy Authentication Required"))
    monkeypatch.setenv("https_proxy", f"http://amina:secret@127.0.0.1:{impostor.port}")
    laptop.finished_debrief()
    url = "https://hub.example.org/"
    laptop.library.execute("UPDATE receivers SET url = ?", (url,))
    report = laptop.send()
    assert type(report.error) is errors.ProxyRefused
    (request,) = impostor.requests
    assert request.startswith(b"CONNECT hub.example.org:443 HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic YW1pbmE6c2VjcmV0" in request
    assert b"Bearer" not in request
    impostor.close()


@pytest.mark.parametrize("years", [-10, 10])
def test_a_wrong_clock_changes_nothing_that_arrives(tmp_path, hub, monkeypatch, years):
    """Of our own authority even the certificate is good at any time."""
    from fieldscribe.library import outbox as store
    from fieldscribe.library import receivers

    class Wrong(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(days=365 * years)

    laptop = Laptop(tmp_path / "laptop", hub)
    debrief = laptop.finished_debrief()
    for module in (sending, resumption):
        monkeypatch.setattr(module, "datetime", Wrong)
    monkeypatch.setattr(store, "utc_now", lambda: Wrong.now(UTC).isoformat())
    monkeypatch.setattr(receivers, "utc_now", lambda: Wrong.now(UTC).isoformat())
    laptop.settle()
    assert problems(laptop, debrief) == []
    monkeypatch.undo()
    laptop.edit(debrief)
    laptop.settle()
    assert problems(laptop, debrief) == []
    laptop.workspace.close()


def test_a_certificate_of_another_authority_is_refused_before_anything_is_said(tmp_path, hub, plain_hub):
    laptop = Laptop(tmp_path / "laptop", hub)
    debrief = laptop.finished_debrief()
    other = plain_hub.authority.decode()
    laptop.library.execute("UPDATE receivers SET certificate = ?", (other,))
    report = laptop.send()
    assert type(report.error) is errors.CertificateRefused
    laptop.library.execute("UPDATE receivers SET certificate = ''")  # what the system trusts
    enrolment.session_file(laptop.folder, laptop_device(laptop)).unlink(missing_ok=True)
    assert type(laptop.send().error) is errors.CertificateRefused
    assert outbox.outbox_item(laptop.workspace, debrief).state is not SendState.SENT
    laptop.workspace.close()


def laptop_device(laptop):
    return enrolment.require_receiver(laptop.workspace).device


def test_a_certificate_that_the_system_trusts_is_remembered_and_a_new_one_verified_anew(tmp_path, hub, monkeypatch):
    """The way of a hub with a public certificate: here the system is made to trust the authority of the hub."""
    laptop = Laptop(tmp_path / "laptop", hub)
    debrief = laptop.finished_debrief()
    laptop.library.execute("UPDATE receivers SET certificate = ''")
    asked = []

    def trusted(authority="", *, unverified=False):
        asked.append(authority)
        return tls.python_context(hub.authority.decode())

    monkeypatch.setattr(resumption, "python_context", trusted)
    for expected in (1, 1, 1):
        laptop.edit(debrief)
        assert laptop.send().arrived == 1
        assert len(asked) == expected
    hub.stop()
    hub.start()  # with a new certificate, and new keys for sessions
    laptop.edit(debrief)
    assert laptop.send().arrived == 1
    assert len(asked) == 2
    assert problems(laptop, debrief) == []
    laptop.workspace.close()


def certificate(until):
    """A certificate (DER) that is good for the two days before that time."""
    key, name = ed25519.Ed25519PrivateKey.generate(), x509.Name([])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, until - timedelta(days=2), until)
    return made.sign(key, None).public_bytes(serialization.Encoding.DER)


def test_a_certificate_out_of_its_time_names_the_clock():
    error = tls.certificate_error("hub", 10, "expired")
    assert isinstance(error, errors.ClockWrong) and str(datetime.now().year) in str(error)
    assert isinstance(tls.certificate_error("hub", 20, "unknown"), errors.CertificateRefused)
    of_windows = 0x800B0101
    for days, expected in ((-1, errors.ClockWrong), (1, errors.CertificateRefused)):
        der = certificate(datetime.now(UTC) + timedelta(days=days))
        assert isinstance(tls.certificate_error("hub", of_windows, "", der), expected)
    assert isinstance(tls.certificate_error("hub", of_windows, "", b"none"), errors.CertificateRefused)
    assert tls.python_context().minimum_version is ssl.TLSVersion.TLSv1_3


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hub.example",
        "ftp://hub.example/",
        "http://hub.example/",
        "https://a:b@hub/",
        "https://[::1/",
        "https://h:x/",
    ],
)
def test_an_address_that_is_not_safe_is_refused(url):
    with pytest.raises(errors.AddressUnsafe):
        connection.Address.parse(url)


def test_an_address_may_be_a_number_of_either_kind_and_have_a_path():
    assert connection.Address.parse("https://[::1]:8443/hub").authority == "[::1]:8443"
    assert connection.Address.parse("https://10.0.0.1/hub/").path == "/hub/"
    assert connection.Address.parse("http://localhost:1").port == 1
