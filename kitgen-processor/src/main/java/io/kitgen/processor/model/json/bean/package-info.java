/** What Jackson makes of classes. */
@NullMarked
package io.kitgen.processor.model.json.bean;

import org.jspecify.annotations.NullMarked;
