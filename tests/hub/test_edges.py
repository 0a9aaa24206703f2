"""What goes wrong for the person who runs the server: each has its sentence, and nothing is changed."""

import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from tests.hub.server import HubServer

from fieldscribe.cli import fieldscribe
from fieldscribe.errors import CertificateExpired, HubPortTaken, HubRunning
from fieldscribe.hub.folder import open_organisation, serving
from fieldscribe.hub.server import listen, tls_context
from fieldscribe.hub.store import AuditRow


def call(*words: object) -> Result:
    return CliRunner().invoke(fieldscribe, ["hub", *map(str, words)])


@pytest.mark.parametrize("name", ["", "  ", "\t\n", "\u00a0"])
@pytest.mark.parametrize("command", ["init", "serve"])
def test_a_server_without_a_name_is_not_made(tmp_path: Path, command: str, name: str) -> None:
    done = call(command, "--data", tmp_path / "h", "--name", name, "--address", "127.0.0.1")
    assert done.exit_code == 1
    assert "needs the name of your organisation" in done.output
    assert not (tmp_path / "h").exists()


@pytest.mark.parametrize("address", ["", "  ", "\n"])
@pytest.mark.parametrize("command", ["init", "serve"])
def test_a_server_without_an_address_is_not_made(tmp_path: Path, command: str, address: str) -> None:
    done = call(command, "--data", tmp_path / "h", "--name", "N", "--address", address)
    assert done.exit_code == 1
    assert "needs an address at which laptops can reach it" in done.output
    assert not (tmp_path / "h").exists()


def test_a_port_in_use_is_named_as_a_person_types_it() -> None:
    with socket.create_server(("", 0), reuse_port=False) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(HubPortTaken, match=f"on port {port} "):
            listen(None, port, encrypted=True)
        with pytest.raises(HubPortTaken, match=f"on 127.0.0.1:{port} "):
            listen("127.0.0.1", port, encrypted=True)


def test_one_folder_is_served_by_one_process(tmp_path: Path) -> None:
    office = HubServer(tmp_path)
    code = (
        f"from fieldscribe.hub.folder import serving\nfrom pathlib import Path\nwith serving(Path({str(tmp_path)!r})):"
    )
    code += "\n    print('serving', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=-1, stdout=-1, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "serving\n"
        done = call("serve", "--data", tmp_path, "--port", 0)
        assert done.exit_code == 1
        assert "is running already" in done.output
        assert call("list", "--data", tmp_path).exit_code == 0
        first.kill()
    with serving(tmp_path), pytest.raises(HubRunning), serving(tmp_path):
        pass
    assert office.organisation.name


@pytest.mark.parametrize(("start", "end"), [(-400, -35), (35, 400)])
def test_a_certificate_that_laptops_would_refuse_is_named_with_its_dates(tmp_path: Path, start: int, end: int) -> None:
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "hub.example.org")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now + timedelta(start))
        .not_valid_after(now + timedelta(end))
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "chain.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    organisation = HubServer(tmp_path / "hub").organisation
    with pytest.raises(CertificateExpired, match=f"{now + timedelta(end):%Y-%m-%d}"):
        tls_context(organisation, path, None)


def test_the_own_certificate_serves_with_any_clock(tmp_path: Path) -> None:
    """It is made anew at each start and valid from 2000 to 2099, so that neither computer's clock matters much."""
    organisation = HubServer(tmp_path / "hub").organisation
    authority = x509.load_pem_x509_certificate(organisation.authority)
    assert (authority.not_valid_before_utc.year, authority.not_valid_after_utc.year) == (2000, 2099)
    assert tls_context(organisation, None, None) is not None


def test_a_clock_that_went_back_is_noticed_before_codes_are_made(tmp_path: Path) -> None:
    office = HubServer(tmp_path)
    assert "clock" not in call("code", "--data", tmp_path).output
    store, _ = open_organisation(office.folder)
    with store, store.transaction():
        store.note(AuditRow(int(time.time()) + 3 * 365 * 86400, "received"))
    done = call("code", "--data", tmp_path)
    assert done.exit_code == 0
    assert "clock of this computer shows" in done.stderr
