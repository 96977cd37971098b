/** What has to hold of policies, scopes and idempotency keys. */
@NullMarked
package io.kitgen.processor.validate.policy;

import org.jspecify.annotations.NullMarked;
