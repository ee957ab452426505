#!/bin/bash
# Makes all volumes of an archive with Slurm: a job that plans, an array of tasks, a job that gathers.
#
#   deploy/slurm/heding.sh STORE DIST PERIOD DIR [options of heding digest]
#
# STORE, DIST and DIR have to be at the same place on every node, heding too (or set HEDING to where it is).
# SBATCH holds more options for all jobs, such as "--partition=long --account=press". What was finished stays
# finished, so that all of this may be started again at any time.

set -euo pipefail
heding=${HEDING:-heding}

case ${1:-} in
    task)
        shift
        exec "$heding" work "$@"
        ;;
    gather)
        exec "$heding" reduce "$3" --store "$2" --no-shelf
        ;;
esac

[ $# -ge 4 ] || {
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    exit 2
}
store=$1 dist=$2 period=$3
shift 3
script=$(realpath "$0")
tasks=$("$heding" plan "$period" "$@" --store "$store")

# shellcheck disable=SC2086 # several options in one variable
array=$(sbatch --parsable ${SBATCH:-} --job-name=heding --array="0-$((tasks - 1))" --requeue \
    "$script" task "$@" --store "$store")
# After the tasks, however they ended: it says what is missing.
# shellcheck disable=SC2086
gather=$(sbatch --parsable ${SBATCH:-} --job-name=heding-gather --dependency="afterany:$array" \
    "$script" gather "$store" "$dist")
echo "$tasks tasks in job $array, then job $gather"
