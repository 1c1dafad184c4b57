"""Nothing of ours leads out of this machine: nothing that speaks with others is imported or asked for."""

import ast

import pytest

from tests.rules.source import imported, nodes, python_files

NETWORK = {
    *("http", "urllib.request", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc", "ssl", "asyncio"),
    *("socketserver", "requests", "httpx", "aiohttp", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets"),
}
#: Kinds of addresses and of connections that lead elsewhere; those between our own processes do not.
ELSEWHERE = {
    *("AF_INET", "AF_INET6", "create_connection", "create_server", "getaddrinfo"),
    *("QTcpSocket", "QUdpSocket", "QTcpServer", "QSslSocket", "QNetworkAccessManager"),
}


@pytest.mark.parametrize("folder", ["app", "ui"])
def test_nothing_speaks_with_other_machines(folder: str) -> None:
    for path in python_files(folder):
        names = imported(path)
        assert not {name for name in names if name in NETWORK or name.partition(".")[0] in NETWORK}, path
        used = {node.attr for node in nodes(path) if isinstance(node, ast.Attribute)}
        assert not ELSEWHERE & (used | {name.rpartition(".")[2] for name in names}), path
