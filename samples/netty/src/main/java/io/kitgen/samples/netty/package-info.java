/** addsvc on another engine: nothing changes but the line that starts it. */
@NullMarked
package io.kitgen.samples.netty;

import org.jspecify.annotations.NullMarked;
