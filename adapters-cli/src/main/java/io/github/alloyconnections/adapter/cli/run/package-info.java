/** One run of the program: its options, output format, next steps and exit code. */
@NullMarked
package io.github.alloyconnections.adapter.cli.run;

import org.jspecify.annotations.NullMarked;
