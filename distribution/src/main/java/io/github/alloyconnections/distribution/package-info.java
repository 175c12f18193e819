/** What the build of a release runs: manuals, licences, the image, checksums. No part of the program. */
@NullMarked
package io.github.alloyconnections.distribution;

import org.jspecify.annotations.NullMarked;
