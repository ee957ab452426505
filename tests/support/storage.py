"""A storage like S3, with one bucket: storage.py BUCKET [OBJECTS]. It prints its port.

It answers one request after the other: moto looks for an object and then writes it, and doesn't keep others out
between the two, as storages do."""
import logging
import sys

from moto.s3.models import s3_backends
from moto.server import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server

logging.getLogger("werkzeug").disabled = True
bucket, *more = sys.argv[1:]
storage = s3_backends["123456789012"]["aws"]
storage.create_bucket(bucket, "us-east-1")
for number in range(int(more[0]) if more else 0):
    storage.put_object(bucket, f"many/{number:04}", b"x")
application = DomainDispatcherApplication(create_backend_app)
server = make_server("127.0.0.1", 0, application, threaded=False, request_handler=MotoRequestHandler)
print(server.port, flush=True)
server.serve_forever()
