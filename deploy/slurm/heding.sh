#!/bin/bash
# Makes all volumes of an archive with Slurm: a plan, made here and now; an array of tasks; a job that gathers.
#
#   deploy/slurm/heding.sh STORE DIST PERIOD DIR [options that heding plan and heding work both know]
#
# STORE, DIST and DIR have to be at the same place on every node, heding too (or set HEDING to where it is).
# PLAN holds options for the plan alone, such as "--tasks 8" or "--again", SBATCH more for all jobs, such as
# "--partition=long --cpus-per-task=4". A task that dies with its node is put into the queue again by Slurm,
# one that fails is not: start all of this again. What was finished stays finished.

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
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 2
}
store=$1 dist=$2 period=$3
shift 3
script=$(realpath "$0")
# shellcheck disable=SC2086 # several options in one variable
tasks=$("$heding" plan "$period" "$@" ${PLAN:-} --store "$store")

# shellcheck disable=SC2086
array=$(sbatch --parsable ${SBATCH:-} --job-name=heding --array="0-$((tasks - 1))" --requeue \
    "$script" task "$@" --store "$store")
# After the tasks, however they ended: it says what is missing.
# shellcheck disable=SC2086
gather=$(sbatch --parsable ${SBATCH:-} --job-name=heding-gather --dependency="afterany:$array" \
    "$script" gather "$store" "$dist")
echo "$tasks tasks in job $array, then job $gather"
