package io.github.alloyconnections.benchmark;

/**
 * One run of a whole process.
 *
 * @param nanos from its start to its end
 * @param cpuNanos what it and those it waited for took of the processors, theirs and the system's
 */
record Ran(long nanos, long cpuNanos) {}
