package shop;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** What has become of an article. */
@NullMarked
public record Change(Instant at, Article article, boolean gone) {}
