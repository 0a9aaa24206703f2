"""Who may send: one code, one laptop; codes and tokens are kept as hashes; TLS trusts the authority in the link."""

import hashlib
import socket
import ssl
import struct
import time
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from tests.hub.laptop import Laptop, document, trusting
from tests.hub.server import HubServer

from fieldscribe.errors import CertificateUnusable, HubAddressUnusable, HubPortTaken, HubUnprotected
from fieldscribe.hub import certificates, enrolment
from fieldscribe.hub.addresses import complete_address, port_of
from fieldscribe.hub.server import listen
from fieldscribe.wire import acknowledgement, bundle, exchange, keys, protocol


def test_a_code_enrols_one_laptop_once(hub: HubServer) -> None:
    code = hub.code()
    laptop = Laptop(hub, "Kituo cha Afya").enrol(code.lower().replace("-", " "))
    assert laptop.enrolled["organisation"] == hub.organisation.id.hex()
    assert laptop.enrolled["organisation_name"] == "Mradi wa Afya"
    assert laptop.enrolled["hub_key"] == keys.signing_public(hub.organisation.signing_key).hex()
    assert laptop.enrolled["versions"] == list(bundle.VERSIONS)
    assert len(urlsafe_b64decode(laptop.enrolled["token"] + "==")) == 16
    assert Laptop(hub).ask_to_enrol(code)[0] == 403
    with hub.store() as store:
        assert store.device(laptop.device).name == "Kituo cha Afya"


def test_a_laptop_is_called_what_its_code_was_made_for(hub: HubServer) -> None:
    with hub.store() as store, store.transaction():
        code = enrolment.make_code(store, "Asha\nMushi", int(time.time()))
    laptop = Laptop(hub, "DESKTOP-7H2K").enrol(code)
    with hub.store() as store:
        assert store.device(laptop.device).name == "Asha Mushi"


def test_the_server_listens_where_its_address_says() -> None:
    assert port_of(complete_address("hub.example.org:8553")) == 8553
    assert port_of(complete_address("https://hub.example.org/x/")) == 8443


def test_a_lost_answer_is_given_again_until_something_was_sent(hub: HubServer) -> None:
    laptop, code = Laptop(hub), hub.code()
    _, lost = laptop.ask_to_enrol(code)
    laptop.enrol(code)
    assert laptop.enrolled["device"] == lost["device"]
    assert laptop.put(1, laptop.bundle(1, document(200))).status == 201
    other = Laptop(hub, private=laptop.private, enrolled=lost)
    assert other.ask(1).status == 403  # the lost token is worth nothing
    assert laptop.ask_to_enrol(code)[0] == 403


@pytest.mark.parametrize("code", ["", "0000-0000-0001", "BCDF-GHJK-MNPQ", "x" * 5000, "\x00", "'; DROP TABLE codes"])
def test_a_wrong_code_enrols_nobody(hub: HubServer, code: str) -> None:
    assert Laptop(hub).ask_to_enrol(code)[0] in (400, 403, 413)


def test_an_expired_code_enrols_nobody(hub: HubServer) -> None:
    with hub.store() as store, store.transaction():
        code = enrolment.make_code(store, "", int(time.time()) - 15 * 86400)
    assert Laptop(hub).ask_to_enrol(code)[0] == 403


def test_codes_and_tokens_are_nowhere_in_the_folder(hub: HubServer) -> None:
    code = hub.code()
    laptop = Laptop(hub).enrol(code)
    token = urlsafe_b64decode(laptop.enrolled["token"] + "==")
    kept = b"".join(path.read_bytes() for path in hub.folder.iterdir())
    assert hashlib.sha256(token).digest() in kept
    assert not [secret for secret in (token, laptop.enrolled["token"].encode(), code.encode()) if secret in kept]


@pytest.mark.parametrize("token", [bytes(16), b"Bearer 123456789", b"\xff" * 16])
def test_without_a_valid_token_nothing_is_answered(hub: HubServer, laptop: Laptop, token: bytes) -> None:
    content = laptop.bundle(1, document(201))
    for message in (exchange.ask(token, 1), exchange.head_for(token, 1, content) + content):
        answer = laptop.post(message)
        assert (answer.status, answer.reply) == (403, None)
        assert answer.headers["content-type"] == protocol.HELLO_TYPE
    assert laptop.ask(1).acknowledgement.high_water == 0


def test_guessing_codes_is_slowed_down(own_hub: HubServer) -> None:
    guess = enrolment.code_of(bytes(7))
    statuses = [Laptop(own_hub).ask_to_enrol(guess)[0] for _ in range(62)]
    assert statuses.count(403) == 60
    assert statuses[-1] == 429


# ---- the same laptop again


def proof(former: Laptop, new: Laptop, code: str, until: int = 1) -> dict[str, object]:
    """With what a laptop proves that it was enrolled as the former one."""
    said = protocol.same_laptop(former.device, until, keys.signing_public(new.private), code)
    signature = keys.sign(former.private, said).hex()
    return {"former": former.device.hex(), "former_until": until, "former_signature": signature}


def test_a_laptop_that_enrols_anew_takes_the_place_of_its_former_self(hub: HubServer) -> None:
    former, new, code = Laptop(hub).enrol(), Laptop(hub, "Anew"), hub.code()
    former.put(1, former.bundle(1, document(210)))
    for _ in range(2):  # the first answer is lost
        status, new.enrolled = new.ask_to_enrol(code, **proof(former, new, code))
        assert status == 201
        known = acknowledgement.decode(bytes.fromhex(new.enrolled["former"]))
        assert (known.device, known.high_water) == (former.device, 1)
    assert new.put(1, new.bundle(1, document(210, 2))).status == 201
    with hub.store() as store:
        entry = store.entry(document(210).uid)
    assert (entry.versions, entry.device) == (1, new.device)


def test_a_copy_that_goes_on_under_the_former_name_differs_and_is_not_shut_out(hub: HubServer) -> None:
    former, new, newest = Laptop(hub).enrol(), Laptop(hub), Laptop(hub)
    former.put(1, former.bundle(1, document(211)))
    code = hub.code()
    new.enrolled = new.ask_to_enrol(code, **proof(former, new, code))[1]
    code = hub.code()
    newest.enrolled = newest.ask_to_enrol(code, **proof(new, newest, code, 0))[1]
    assert newest.put(1, newest.bundle(1, document(211, 2))).status == 201
    with hub.store() as store:
        assert store.entry(document(211).uid).versions == 1, "also over one that has sent nothing"
    answer = former.put(2, former.bundle(2, document(211, 2, title="Other changes")))
    assert (answer.status, answer.reply.versions) == (201, 2)


def test_only_the_former_key_proves_it(hub: HubServer) -> None:
    victim, thief, new = Laptop(hub).enrol(), Laptop(hub).enrol(), Laptop(hub)
    code, other_code = hub.code(), hub.code()
    forged = [
        {"former": victim.device.hex()},
        proof(thief, new, code) | {"former": victim.device.hex()},
        proof(victim, thief, code),  # for another laptop
        proof(victim, new, other_code),  # for another code
        proof(victim, new, code) | {"former_until": 2**50},
        {"former": "00" * 8, "former_signature": "00" * 64},
        {"former": "", "former_signature": "ff"},
    ]
    for wrong in forged:
        status, answer = new.ask_to_enrol(code, **wrong)
        assert (status, answer.get("former", "")) == (201, "")
        code = hub.code()
    for wrong in ({"former": 5}, {"former": "zz"}, {"former_signature": ["00"]}, {"former_until": -1}):
        assert new.ask_to_enrol(code, **wrong)[0] == 400
    assert victim.ask(1).status == 200


# ---- TLS


def test_the_link_leads_to_a_server_that_its_pin_vouches_for(hub: HubServer) -> None:
    link = protocol.link_parsed(hub.link())
    blind = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    blind.check_hostname, blind.verify_mode = False, ssl.CERT_NONE
    laptop = Laptop(hub)
    authority = laptop.request("GET", protocol.AUTHORITY, b"", {})
    assert authority.headers["content-type"] == protocol.AUTHORITY_TYPE
    certificate = x509.load_pem_x509_certificate(authority.body)
    assert certificate.fingerprint(hashes.SHA256()).hex() == link.pin
    laptop.enrol(link.code)  # over a connection that trusts this authority alone


def test_only_tls_1_3_and_only_its_own_authority(hub: HubServer) -> None:
    laptop = Laptop(hub)
    with laptop.socket() as line:
        assert line.version() == "TLSv1.3"
    old = trusting(hub)
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    stranger, _ = certificates.make_authority("Another")
    for context in (old, ssl.create_default_context(cadata=stranger.decode())):
        laptop_socket = Laptop(HubServer(hub.folder, tls=False))
        laptop_socket.hub.port = hub.port
        with laptop_socket.socket() as line, pytest.raises(ssl.SSLError):
            context.wrap_socket(line, server_hostname="127.0.0.1")


def test_a_session_is_resumed_with_its_ticket_also_after_the_connection_broke(hub: HubServer) -> None:
    context = trusting(hub)
    session = None
    for resumed in (False, True, True):
        plain = Laptop(HubServer(hub.folder, tls=False))
        plain.hub.port = hub.port
        with context.wrap_socket(plain.socket(), server_hostname="127.0.0.1", session=session) as line:
            assert line.session_reused is resumed
            line.sendall(b"GET /v1/hello HTTP/1.1\r\nHost: hub\r\n\r\n")
            assert b"application/vnd.fieldscribe.hello+json" in line.recv(4096)
            session = line.session
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # a reset, no end of TLS
        used = [context.wrap_socket(plain.socket(), server_hostname="127.0.0.1", session=session) for _ in range(2)]
        assert all(line.session_reused for line in used), "a ticket can be used again, when its successor was lost"
        for line in used:
            line.close()


def test_strict_clients_accept_the_certificate(hub: HubServer) -> None:
    context = trusting(hub)
    context.verify_flags |= ssl.VERIFY_X509_STRICT  # what Python 3.13 does
    plain = Laptop(HubServer(hub.folder, tls=False))
    plain.hub.port = hub.port
    with context.wrap_socket(plain.socket(), server_hostname="127.0.0.1") as line:
        (leaf,) = [x509.load_der_x509_certificate(line.getpeercert(binary_form=True))]
    assert leaf.not_valid_before_utc.year == 2000  # for laptops whose clock has no battery


def test_a_port_in_use_is_named(hub: HubServer) -> None:
    with pytest.raises(HubPortTaken, match=f"127.0.0.1:{hub.port}"):
        listen("127.0.0.1", hub.port, encrypted=True)


def test_plain_http_is_for_this_computer_only(tmp_path: Path) -> None:
    with pytest.raises(HubUnprotected):
        listen("0.0.0.0", 0, encrypted=False)
    with pytest.raises(CertificateUnusable):
        certificates.context(tmp_path / "none.pem", tmp_path / "none.key")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("hub.example.org", "https://hub.example.org:8443/"),
        (" 192.168.1.20:9000 ", "https://192.168.1.20:9000/"),
        ("2001:db8::1", "https://[2001:db8::1]:8443/"),
        ("https://example.org/hub", "https://example.org/hub/"),
        ("http://127.0.0.1:80/", "http://127.0.0.1:80/"),
    ],
)
def test_addresses_are_completed(typed: str, address: str) -> None:
    assert complete_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    ["", "http://hub.example.org", "ftp://a", "https://", "https://a b", "a:b:c", "https://u:p@h", "h:99999", "h?x"],
)
def test_an_invalid_address_is_refused(typed: str) -> None:
    with pytest.raises(HubAddressUnusable):
        complete_address(typed)
