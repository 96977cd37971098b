package io.kitgen.processor.testing;

import io.kitgen.KitService;
import io.kitgen.auth.RequiredScopes;
import io.kitgen.processor.KitgenProcessor;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.runtime.CallContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compilation with the processor, from files in a folder of its own. Not thread-safe. */
public final class JavaBuild {

  private static final Path BUILDS = Path.of("target", "builds");

  // One type of each jar. Named, since the compiler of the tests need not look into them.
  private static final List<String> DIALECTS =
      List.of(
          "org.springframework.web.bind.annotation.GetMapping",
          "org.springframework.core.annotation.AliasFor",
          "org.springframework.format.annotation.DateTimeFormat",
          "org.springframework.cloud.openfeign.FeignClient",
          "jakarta.ws.rs.GET",
          "javax.ws.rs.GET",
          "io.micronaut.http.annotation.Get",
          "io.micronaut.http.client.annotation.Client",
          "io.micronaut.core.annotation.Introspected",
          "io.micronaut.context.annotation.AliasFor",
          "io.micronaut.aop.Introduction",
          "io.micronaut.retry.annotation.Recoverable",
          "feign.RequestLine",
          "retrofit2.http.GET");

  private final Supplier<JavaCompiler> compiler;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<String> options = new ArrayList<>();
  private final List<Path> libraries = new ArrayList<>(runtime());
  private final List<Supplier<Processor>> processors = new ArrayList<>();
  private boolean modules;
  private Path folder;

  private JavaBuild(Supplier<JavaCompiler> compiler) {
    this.compiler = compiler;
    processors.add(KitgenProcessor::new);
    options.addAll(List.of("--release", "17"));
  }

  /** By the compiler of the JDK that runs the tests, with every warning an error. */
  public static JavaBuild javac() {
    JavaBuild build = new JavaBuild(ToolProvider::getSystemJavaCompiler);
    build.options.addAll(List.of("-Xlint:all,-processing", "-Werror"));
    return build;
  }

  /** By Eclipse's compiler. */
  public static JavaBuild ecj() {
    return new JavaBuild(EclipseCompiler::new);
  }

  /** With a source at {@code path}, as in {@code demo/Shop.java}. */
  public JavaBuild source(String path, String text) {
    sources.put(path, text);
    return this;
  }

  /** With the sources below {@code folder}. */
  public JavaBuild sources(Path folder) {
    Trees.read(folder, ".java").forEach(this::source);
    return this;
  }

  /** With an option of the compiler. */
  public JavaBuild option(String... option) {
    options.addAll(List.of(option));
    return this;
  }

  /** Without an option that was there. */
  public JavaBuild without(String option) {
    options.remove(option);
    return this;
  }

  /** With another folder of classes, or jar, on the class path or the module path. */
  public JavaBuild library(Path classes) {
    libraries.add(classes);
    return this;
  }

  /** With the annotations of Spring, JAX-RS, Micronaut, Feign and Retrofit on the class path. */
  public JavaBuild dialects() {
    DIALECTS.forEach(type -> library(location(type)));
    return this;
  }

  /** With kitgen-client on the class path. */
  public JavaBuild client() {
    return library(location(io.kitgen.client.ClientBuilder.class));
  }

  /** With kitgen-protobuf on the class path. */
  public JavaBuild protobuf() {
    return library(location(io.kitgen.protobuf.ProtoCodec.class))
        .library(location(com.google.protobuf.Message.class));
  }

  /** With kitgen-grpc, and what it needs, on the class path. */
  public JavaBuild grpc() {
    return protobuf()
        .library(location(io.kitgen.grpc.GrpcServices.class))
        .library(location(io.grpc.Channel.class));
  }

  /** With kitgen-rpc, and what it needs, on the class path. */
  public JavaBuild rpc() {
    return protobuf().library(location(io.kitgen.rpc.RpcRoutes.class));
  }

  /** With the annotations of Lombok on the class path. */
  public JavaBuild lombok() {
    return library(location("lombok.Data"));
  }

  private static Path location(String type) {
    try {
      return location(Class.forName(type, false, JavaBuild.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the modules of kitgen that annotations of policies ask for. */
  public JavaBuild withoutPolicies() {
    libraries.remove(location(RetryPolicy.class));
    libraries.remove(location(RequiredScopes.class));
    return this;
  }

  /** With the libraries on the module path. */
  public JavaBuild onModulePath() {
    modules = true;
    return this;
  }

  /** With another processor, asked before ours. */
  public JavaBuild processor(Supplier<Processor> processor) {
    processors.add(0, processor);
    return this;
  }

  /**
   * With the processors that are registered on {@code path}, in a class loader of their own, as any
   * user's build has them.
   */
  public JavaBuild processorPath(Path... path) {
    URL[] urls = Stream.of(path).map(JavaBuild::url).toArray(URL[]::new);
    ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    processors.clear();
    ServiceLoader.load(Processor.class, loader).stream().forEach(processors::add);
    return this;
  }

  /** Without any processor but those that are added from now on. */
  public JavaBuild withoutProcessors() {
    processors.clear();
    return this;
  }

  /** In the folder of {@code earlier}, over what that has left there. */
  public JavaBuild into(Built earlier) {
    folder = earlier.folder();
    return this;
  }

  /** The same with the class files that are there on the class path. */
  public JavaBuild over(Built earlier) {
    libraries.add(0, earlier.classes());
    return into(earlier);
  }

  /** Compiles. */
  public Built run() {
    try {
      return run(folder == null ? newFolder() : folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Built run(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Trees.write(folder.resolve("sources"), sources);
    JavaCompiler compiler = this.compiler.get();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
      // Eclipse's file manager does not look at the options.
      files.setLocationFromPaths(
          modules ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH, libraries);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      List<File> inputs =
          sources.keySet().stream()
              .map(name -> folder.resolve("sources").resolve(name).toFile())
              .toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              // Eclipse prints here what it reports besides.
              Writer.nullWriter(),
              files,
              messages,
              options,
              null,
              files.getJavaFileObjectsFromFiles(inputs));
      task.setProcessors(processors.stream().map(Supplier::get).toList());
      boolean success = task.call();
      return new Built(
          folder, success, messages.getDiagnostics().stream().map(Diagnosed::of).toList());
    }
  }

  private static Path newFolder() throws IOException {
    Files.createDirectories(BUILDS);
    return Files.createTempDirectory(BUILDS, "").toAbsolutePath();
  }

  /** What a user of generated code has on the class path, and no more. */
  private static List<Path> runtime() {
    return Stream.of(
            KitService.class,
            CallContext.class,
            io.kitgen.http.Content.class,
            RetryPolicy.class,
            RequiredScopes.class,
            com.fasterxml.jackson.annotation.JsonValue.class,
            tools.jackson.core.JsonParser.class,
            jakarta.validation.Valid.class,
            org.jspecify.annotations.Nullable.class)
        .map(JavaBuild::location)
        .toList();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar or folder that {@code type} comes from. */
  public static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
