/** Go kit's profilesvc: nine routes over profiles and their addresses. */
@NullMarked
package io.kitgen.samples.profilesvc;

import org.jspecify.annotations.NullMarked;
