package io.kitgen.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Measures methods by the compiler's own parser; nothing is resolved or compiled. */
final class Methods extends TreeScanner<Void, CompilationUnitTree> {

  /** A method or constructor and its lines, signature and closing brace included. */
  record Method(String file, long line, String name, long lines) {}

  private final SourcePositions positions;
  private final List<Method> found = new ArrayList<>();

  private Methods(SourcePositions positions) {
    this.positions = positions;
  }

  static List<Method> in(Collection<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Methods methods = new Methods(Trees.instance(task).getSourcePositions());
      task.parse().forEach(unit -> methods.scan(unit, unit));
      return methods.found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
    if (method.getBody() != null) {
      LineMap map = unit.getLineMap();
      // From the name on: annotations and modifiers above it are not the method's length.
      long first = map.getLineNumber(positions.getStartPosition(unit, signatureStart(method)));
      long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
      String file = Project.ROOT.relativize(Path.of(unit.getSourceFile().toUri())).toString();
      found.add(new Method(file, first, method.getName().toString(), last - first + 1));
    }
    return super.visitMethod(method, unit);
  }

  private static Tree signatureStart(MethodTree method) {
    return method.getReturnType() != null ? method.getReturnType() : method.getBody();
  }
}
