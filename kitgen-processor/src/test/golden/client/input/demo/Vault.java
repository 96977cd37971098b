package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.ResultName;
import io.kitgen.Sensitive;
import io.kitgen.Skip;
import io.kitgen.runtime.CallContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Keeps secrets; with kitgen-client on the class path, so that it has a client to close. */
@NullMarked
@KitService(name = "vault")
public interface Vault extends AutoCloseable {

  /** Keeps {@code secret} under {@code name}. */
  void put(String name, @Sensitive byte[] secret, @Sensitive Map<String, String> labels)
      throws VaultSealedException;

  @Get("/secrets")
  @Sensitive
  @ResultName("secret")
  @Nullable
  String get(CallContext ctx, String name, @Sensitive int pin) throws VaultSealedException;

  List<String> names(char first, float weight, String endpoints, String... call);

  CompletableFuture<@Nullable Long> size();

  @Sensitive
  CompletableFuture<String> dump(@Sensitive String key);

  @Deprecated
  void seal();

  /** Not remote. */
  default int count() {
    return names('a', 1, "").size();
  }

  @Override
  @Skip("closes this end")
  void close();
}
