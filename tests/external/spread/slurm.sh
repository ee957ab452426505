#!/bin/bash
# Run by `cluster.sh run`: deploy/slurm/heding.sh with a task that is killed, with one whose node dies, and again.
#   cluster.sh run slurm.sh HEDING SCRIPT ARCHIVE REFERENCE     (REFERENCE: a folder of the same books)
set -euo pipefail
heding=$1 script=$2 archive=$3 reference=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ended() {
    for _ in $(seq 300); do
        [ -n "$(squeue -h)" ] || return 0
        # Slurm waits for two minutes before it does a task once more; here nobody has to.
        squeue -h -t PD -o '%r %i' | sed -n 's/^BeginTime //p' | while read -r job; do
            scontrol update JobId="$job" StartTime=now || true
        done
        sleep 0.2
    done
    squeue
    return 1
}
books() { (cd "$1" && sha256sum -- *.epub); }
die() { echo "FAILED: $*"; tail -n 5 slurm-*.out; exit 1; }

# heding, but task 1 does what the file `fate` says, once.
cat >heding <<W
#!/bin/bash
if [ "\$1" = work ] && [ "\$SLURM_ARRAY_TASK_ID" = 1 ] && fate=\$(cat $folder/fate 2>/dev/null); then
    rm $folder/fate
    $heding "\$@" & # in the midst of it
    \$fate
    wait
    sleep 60
fi
exec $heding "\$@"
W
chmod +x heding
export HEDING=$folder/heding PLAN="--tasks 3" SBATCH="--time=10"
run() { "$script" "$folder/store" "$folder/dist" all "$archive" --no-cover -j 1; }

echo '== 1. task 1 is killed: nothing is gathered, and it is said what is missing'
echo 'eval kill -KILL $! $$' >fate
run
ended
[ ! -e dist ] || die "books in spite of a task that was killed"
grep -q 'volume-missing' slurm-*.out || die "nobody says what is missing"
grep -h 'volume-missing' slurm-*.out

echo '== 2. again: what is missing is made'
run
ended
[ "$(books dist)" = "$(books "$reference")" ] || die "other books"
stat -c '%n %i %y' dist/* >before

echo '== 3. again: nothing'
sleep 1
run
ended
[ "$(stat -c '%n %i %y' dist/*)" = "$(cat before)" ] || die "books were written again"

echo '== 4. the node of task 1 dies: Slurm does it once more, and gathers after that'
rm -rf store dist
echo 'touch here' >fate
run
for _ in $(seq 100); do [ -e here ] && break; sleep 0.1; done
task=$(squeue -h -r -t R -o %i | grep '_1$')
scontrol update NodeName=localhost State=DOWN Reason=test
for _ in $(seq 100); do # a node that answers comes back by itself (ReturnToService=2), or else is told to
    case $(sinfo -h -o %t) in
        idle* | mix* | alloc*) break ;;
        *) scontrol update NodeName=localhost State=RESUME 2>/dev/null || true ;;
    esac
    sleep 0.2
done
ended
scontrol show job "$task" | grep -o 'Restarts=[0-9]*'
[ "$(books dist)" = "$(books "$reference")" ] || die "other books"
echo 'all as it should be'
