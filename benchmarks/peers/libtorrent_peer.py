#!/usr/bin/python3
"""libtorrent as a program: seeds or gets one torrent in one or several sessions, and ends when standard input does.

It says "ready" when it can be called and "done" when everything is there and right.
"""
import argparse
import os
import sys
import threading
import time

import libtorrent as lt

FORCED, ENABLED, DISABLED = 0, 1, 2
PLAINTEXT, RC4, BOTH = 1, 2, 3
ENCRYPTION = {
    "any": (ENABLED, BOTH),
    "never": (DISABLED, BOTH),
    "plaintext": (FORCED, PLAINTEXT),
    "rc4": (FORCED, RC4),
}
LOOK = 0.01


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["seed", "get"])
    parser.add_argument("source", help="a torrent file or a magnet link")
    parser.add_argument("folder")
    parser.add_argument("--bind", default="127.0.0.1")
    parser.add_argument("--port", type=int, action="append", default=[], help="one for each session")
    parser.add_argument("--peer", action="append", default=[], help="HOST:PORT that every session calls")
    parser.add_argument("--sessions", type=int, default=1)
    parser.add_argument("--profile", choices=["default", "high"], default="default")
    parser.add_argument("--encryption", choices=sorted(ENCRYPTION), default="any")
    return parser.parse_args()


def settings(given, port):
    chosen = lt.high_performance_seed() if given.profile == "high" else {}
    if given.profile == "high":
        chosen["hashing_threads"] = os.cpu_count()
    policy, level = ENCRYPTION[given.encryption]
    chosen.update(
        listen_interfaces=f"{given.bind}:{port}",
        enable_incoming_utp=False,
        enable_outgoing_utp=False,
        enable_dht=False,
        enable_lsd=False,
        enable_upnp=False,
        enable_natpmp=False,
        allow_multiple_connections_per_ip=True,
        in_enc_policy=policy,
        # A caller that may choose speaks in the clear, which is what others do too.
        out_enc_policy=DISABLED if policy == ENABLED else policy,
        allowed_enc_level=level,
        alert_mask=0,
    )
    return chosen


def torrent(given, folder):
    if given.source.startswith("magnet:"):
        wanted = lt.parse_magnet_uri(given.source)
    else:
        wanted = lt.add_torrent_params()
        wanted.ti = lt.torrent_info(given.source)
    wanted.save_path = folder
    # It begins at once, and not when its turn comes.
    wanted.flags &= ~(lt.torrent_flags.auto_managed | lt.torrent_flags.paused)
    if given.role == "seed":
        wanted.flags |= lt.torrent_flags.seed_mode
    return wanted


def start(given):
    handles, sessions = [], []
    for number in range(given.sessions):
        folder = given.folder
        if given.role == "get" and given.sessions > 1:
            folder = os.path.join(folder, str(number))
            os.makedirs(folder)
        port = given.port[number] if given.port else 0
        session = lt.session(settings(given, port))
        sessions.append(session)
        handles.append(session.add_torrent(torrent(given, folder)))
    for handle in handles:
        for peer in given.peer:
            host, port = peer.rsplit(":", 1)
            handle.connect_peer((host, int(port)))
    return sessions, handles


def can_be_called(handle):
    status = handle.status()
    return status.state not in (lt.torrent_status.checking_files, lt.torrent_status.checking_resume_data)


def end_with_standard_input():
    sys.stdin.read()
    os._exit(0)


def main():
    threading.Thread(target=end_with_standard_input, daemon=True).start()
    given = options()
    sessions, handles = start(given)
    while not all(session.is_listening() for session in sessions) or not all(map(can_be_called, handles)):
        time.sleep(LOOK)
    print("ready", flush=True)
    while not all(handle.status().is_seeding for handle in handles):
        time.sleep(LOOK)
    print("done", flush=True)
    threading.Event().wait()


main()
