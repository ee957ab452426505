"""A mail server for the tests: takes mail for a password, over TLS, and writes down what it took."""

import asyncio
import email
import email.policy
import pathlib
import socket
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

manner, folder, tls = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(tls / "host.pem", tls / "host.key")


class Handler:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if manner == "strict":
            return "550 5.1.1 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.taken += 1
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        heads = [f"{name}: {value}" for name, value in message.items()]
        for part in message.walk():
            heads.append(part.get_content_type())
            if part.get_filename():
                (folder / f"{self.taken}-{part.get_filename()}").write_bytes(part.get_content())
        (folder / f"{self.taken}-heads").write_text("\n".join(heads), encoding="utf-8")
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    known = LoginPassword(b"amy", "s3cret 密".encode())
    return AuthResult(success=isinstance(data, LoginPassword) and data == known, handled=False)


def connection():
    return SMTP(handler, authenticator=authenticate, auth_required=True, enable_SMTPUTF8=True,
                data_size_limit=1000 if manner == "small" else 50_000_000,
                tls_context=context if manner == "starttls" else None,
                require_starttls=manner == "starttls", auth_require_tls=manner == "starttls")


async def serve():
    at_once = None if manner == "starttls" else context
    server = await asyncio.get_running_loop().create_server(connection, "localhost", 0, ssl=at_once,
                                                            family=socket.AF_INET)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(600)


handler = Handler()
asyncio.run(serve())
