package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter by which a server knows that a call is a repetition, and answers as it did the
 * first time. The operation is idempotent by it: a client may repeat a call whose outcome it does
 * not know. Where the caller gives null, the client takes a new random key for the call and sends
 * it with every attempt.
 *
 * <pre>{@code
 * @Post("/payments")
 * Receipt pay(@IdempotencyKey @Header("Idempotency-Key") @Nullable String key, Payment payment);
 * }</pre>
 *
 * <p>It is a {@code String} or a {@code UUID} and may be null. To remember keys and answers is for
 * the service: kitgen keeps none. A server may see null, from callers that know nothing of keys.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface IdempotencyKey {}
