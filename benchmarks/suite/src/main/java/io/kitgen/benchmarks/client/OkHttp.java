package io.kitgen.benchmarks.client;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** OkHttp with room for as many idle connections as there are callers; unless said it keeps 5. */
final class OkHttp {
  private static final int CONNECTIONS = 64;

  private OkHttp() {}

  static OkHttpClient create() {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
        .build();
  }

  static void close(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
