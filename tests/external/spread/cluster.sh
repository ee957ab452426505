#!/bin/bash
# A Slurm cluster of one node on loopback, from nothing, in a folder of its own, and its end.
#
#   cluster.sh start DIR     daemons up, waits until the node is idle, writes DIR/env (to be sourced)
#   cluster.sh stop DIR      daemons down, jobs killed; DIR stays, for its logs
#   cluster.sh run COMMAND…  start in a temporary folder, COMMAND, stop, folder deleted; exits as COMMAND did
#
# Debian packages: slurmctld slurmd slurm-client munge (--no-install-recommends). Uses nothing of /etc/slurm, /etc/munge, /run, /var.

set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin

free_ports() { # N: that many ports of loopback that nobody listens on
    python3 - "$1" <<'P'
import socket, sys
sockets = [socket.socket() for _ in range(int(sys.argv[1]))]
for s in sockets: s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in sockets))
P
}

wait_for() { # SECONDS COMMAND…
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { echo "not in time: $*" >&2; return 1; }
        sleep 0.2
    done
}

start() {
    local dir=$1 user cpus ctld noded
    user=$(id -un)
    cpus=${SLURM_TEST_CPUS:-2}
    mkdir -p "$dir"/{munge,state,spool,log}
    dir=$(realpath "$dir")
    chmod 755 "$dir/munge" # clients of any user reach the socket
    read -r ctld noded < <(free_ports 2)

    # --force turns munged's checks of the folders above (the temporary one is everybody's) into warnings.
    (umask 077 && head -c 128 /dev/urandom >"$dir/munge/key")
    munged --force --key-file="$dir/munge/key" --socket="$dir/munge/socket" --pid-file="$dir/munge/pid" \
        --log-file="$dir/log/munged" --seed-file="$dir/munge/seed" 2>"$dir/log/munged.err"

    cat >"$dir/slurm.conf" <<C
ClusterName=test
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$ctld
SlurmdPort=$noded
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$dir/munge/socket
CredType=cred/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/log/slurmctld
SlurmdLogFile=$dir/log/slurmd
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$dir/log/jobs
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0
MpiDefault=none
SwitchType=switch/none
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
ReturnToService=2
JobRequeue=1
KillWait=2
MinJobAge=300
SlurmdParameters=config_overrides
NodeName=localhost NodeAddr=127.0.0.1 CPUs=$cpus State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=60 State=UP OverSubscribe=NO
C
    export SLURM_CONF=$dir/slurm.conf
    echo "export SLURM_CONF='$SLURM_CONF'" >"$dir/env"
    slurmctld -c -f "$SLURM_CONF"
    slurmd -c -N localhost -f "$SLURM_CONF"
    wait_for "${SLURM_TEST_PATIENCE:-30}" idle || {
        tail -n 20 "$dir"/log/* >&2
        stop "$dir"
        return 1
    }
}

idle() { [ "$(sinfo --noheader --format=%t)" = idle ]; }

stop() {
    local dir pid name
    dir=$(realpath "$1")
    export SLURM_CONF=$dir/slurm.conf
    if [ -e "$dir/slurmctld.pid" ]; then
        timeout 10 scancel --full --signal=KILL --state=RUNNING -u "$(id -un)" 2>/dev/null || true
        timeout 10 scancel -u "$(id -un)" 2>/dev/null || true
        wait_for 15 no_jobs || true
    fi
    # All at once: each takes two seconds to end.
    local pids=()
    for name in slurmd.pid slurmctld.pid munge/pid; do
        [ -s "$dir/$name" ] || continue
        pid=$(cat "$dir/$name")
        kill "$pid" 2>/dev/null && pids+=("$pid")
    done
    for pid in "${pids[@]}"; do
        wait_for 10 gone "$pid" || kill -KILL "$pid" 2>/dev/null || true
    done
}

gone() { ! kill -0 "$1"; }

no_jobs() { [ -z "$(timeout 5 squeue --noheader)" ]; }

case ${1:-} in
    start) start "$2" ;;
    stop) stop "$2" ;;
    run)
        shift
        folder=$(mktemp -d)
        trap 'stop "$folder"; rm -rf "$folder"' EXIT
        start "$folder"
        SLURM_CONF=$folder/slurm.conf "$@"
        ;;
    *)
        sed -n '2,8s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
esac
