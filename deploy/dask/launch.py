#!/usr/bin/env python3
"""Has the workers of a Dask cluster make all volumes of an archive.

    launch.py --scheduler tcp://HOST:8786 --store /mnt/volumes --out dist PERIOD DIR [options of heding digest]

It plans, gives each task to a worker, and gathers the volumes and their shelf when all are done. A worker that
dies loses nothing but its task, which another one does: what was finished stays finished, so that all of this
may be started again at any time. DIR and the store have to be at the same place on every machine, heding too
(or set HEDING to where it is). Needs the package `distributed`."""

import argparse
import os
import subprocess
import sys

from distributed import Client, as_completed

HEDING = os.environ.get("HEDING", "heding")


def work(index, options):
    """One task, on a worker: the last lines that it said, and how long it took there."""
    import subprocess
    import time

    start = time.monotonic()
    done = subprocess.run([*options, "--index", str(index)], capture_output=True, text=True)
    said = done.stderr.strip()[-2000:]
    # 1: the volumes are there, but articles in them have errors. They were told.
    if done.returncode not in (0, 1):
        raise RuntimeError(f"task {index} ended with {done.returncode}: {said}")
    return index, done.returncode, said, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scheduler", required=True, help="the scheduler's address")
    parser.add_argument("--store", required=True, help="where plan and volumes go")
    parser.add_argument("--out", required=True, help="the folder of finished books")
    parser.add_argument("--shelf", help="the folder of their shelf; without it, none is made")
    parser.add_argument("--tasks", type=int, help="how many tasks; without it, of about a minute each")
    parser.add_argument("--retries", type=int, default=3, help="how often a task is tried again")
    parser.add_argument("period", help="which periods, such as `all`")
    parser.add_argument("dir", help="the folder of articles")
    known, more = parser.parse_known_args()

    place = [known.dir, "--store", known.store, *more]
    plan = [HEDING, "plan", known.period, *place]
    if known.tasks:
        plan += ["--tasks", str(known.tasks)]
    tasks = int(subprocess.run(plan, check=True, stdout=subprocess.PIPE, text=True).stdout)

    faulty = False
    with Client(known.scheduler) as client:
        options = [HEDING, "work", *place]
        # Not pure: whether a task is done is known in the store, not to Dask.
        futures = client.map(work, range(tasks), options=options, retries=known.retries, pure=False)
        for future, (index, code, said, seconds) in as_completed(futures, with_results=True):
            faulty |= code == 1
            print(f"{seconds:7.1f} s  {said.splitlines()[-1] if said else index}", flush=True)

    reduce = [HEDING, "reduce", known.out, "--store", known.store]
    reduce += ["--shelf", known.shelf] if known.shelf else ["--no-shelf"]
    ended = subprocess.run(reduce).returncode
    sys.exit(ended or int(faulty))


if __name__ == "__main__":
    main()
