"""One network is told from another by its router, from what Linux, Windows and macOS say, in any language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.sync import gateway

ROUTES = """Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
eth0	00000000	0100000A	0003	0	0	600	00000000	0	0	0
wlan0	00000000	012BA8C0	0003	0	0	100	00000000	0	0	0
wlan0	002BA8C0	00000000	0001	0	0	100	00FFFFFF	0	0	0
"""
NEIGHBOURS = """IP address       HW type     Flags       HW address            Mask     Device
10.0.0.1         0x1         0x2         aa:aa:aa:aa:aa:aa     *        eth0
192.168.43.1     0x1         0x2         02:1A:11:F0:00:0C     *        wlan0
"""
GERMAN = """===========================================================================
Schnittstellenliste
 12...a4 5e 60 c1 22 33 ......Intel(R) Wi-Fi 6 AX201 160MHz
IPv4-Routentabelle
===========================================================================
Aktive Routen:
     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik
          0.0.0.0          0.0.0.0         10.0.0.1        10.0.0.17    281
          0.0.0.0          0.0.0.0     192.168.43.1    192.168.43.17     55
===========================================================================
Ständige Routen:
  Netzwerkadresse          Netzmaske  Gatewayadresse  Metrik
          0.0.0.0          0.0.0.0         10.0.0.1       1
"""
GERMAN_NEIGHBOURS = """
Schnittstelle: 192.168.43.17 --- 0xc
  Internetadresse       Physische Adresse     Typ
  192.168.43.1          02-1a-11-f0-00-0c     dynamisch
  192.168.43.255        ff-ff-ff-ff-ff-ff     statisch
"""
FRENCH_MOBILE = """Itinéraires actifs :
Destination réseau    Masque réseau  Adr. passerelle   Adr. interface Métrique
          0.0.0.0          0.0.0.0         Sur liaison     10.120.4.9     35
          0.0.0.0          0.0.0.0     192.168.43.1    192.168.43.17     55
"""
FRENCH_NEIGHBOURS = """
Interface : 192.168.43.17 --- 0xc
  Adresse Internet      Adresse physique      Type
  192.168.43.1          02-1a-11-f0-00-0c     dynamique
"""
MACOS = """   route to: default
destination: default
       mask: default
    gateway: 192.168.43.1
  interface: en0
      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
 recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
       0         0         0         0         0         0      1500         0
"""
MACOS_NEIGHBOURS = """? (192.168.43.1) at 2:1a:11:f0:0:c on en0 ifscope [ethernet]
? (192.168.43.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]
? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
"""
ROUTER = "02:1a:11:f0:00:0c"


@pytest.mark.parametrize(
    ("read", "routes", "neighbours"),
    [
        (gateway.of_tables, ROUTES, NEIGHBOURS),
        (gateway.of_commands, GERMAN, GERMAN_NEIGHBOURS),
        (gateway.of_commands, GERMAN.replace("\n", "\r\n"), GERMAN_NEIGHBOURS.replace("\n", "\r\n")),
        (gateway.of_commands, MACOS, MACOS_NEIGHBOURS),
    ],
    ids=["Linux", "Windows", "Windows CRLF", "macOS"],
)
def test_the_router_of_the_preferred_route_names_the_network(read, routes, neighbours):
    assert read(routes, neighbours) == ROUTER
    assert read(routes, "") == read("", neighbours) == ""
    assert read(routes, neighbours.replace("11", "00").replace("1", "0")) == "", "a router that is not there"


def test_a_mobile_connection_beside_a_wifi_is_not_taken_for_the_wifi():
    assert gateway.of_commands(FRENCH_MOBILE, FRENCH_NEIGHBOURS) == ""
    wifi = "\n".join(line for line in FRENCH_MOBILE.splitlines() if "liaison" not in line)
    assert gateway.of_commands(wifi, FRENCH_NEIGHBOURS) == ROUTER


def test_an_odd_line_hides_no_other():
    odd = "tun0\t00000000\tnot hexadecimal\t0003\t0\t0\t1\n\nwlan0 short\n" + "x" * 5000 + "\n"
    assert gateway.of_tables(odd + ROUTES, odd + NEIGHBOURS) == ROUTER
    unresolved = NEIGHBOURS.replace("02:1A:11:F0:00:0C", "00:00:00:00:00:00")
    assert gateway.of_tables(ROUTES, unresolved) == "", "the router has not answered yet"


PIECES = st.sampled_from(
    ["0.0.0.0", "192.168.43.1", "gateway: ", "00000000", "0003", "ff-ff-ff-ff-ff-ff", "-1", "9" * 5000, "\n", " ", "٣"]
)


@settings(max_examples=60, deadline=None)
@given(routes=st.lists(PIECES | st.text(max_size=20)), neighbours=st.lists(PIECES | st.text(max_size=20)))
def test_nothing_that_a_system_prints_breaks_it(routes, neighbours):
    for read in (gateway.of_tables, gateway.of_commands):
        for gap in ("", " "):
            assert isinstance(read(gap.join(routes), gap.join(neighbours)), str)
