/** What settings must be, for all parts of the client. Not exported. */
@NullMarked
package io.kitgen.client.setting;

import org.jspecify.annotations.NullMarked;
