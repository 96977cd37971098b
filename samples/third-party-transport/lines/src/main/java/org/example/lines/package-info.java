/** The runtime half of a transport that kitgen knows nothing of: a line of text each way. */
@NullMarked
package org.example.lines;

import org.jspecify.annotations.NullMarked;
