/**
 * Compiles sources with the processor, under javac and under Eclipse's compiler.
 *
 * <pre>{@code
 * Built built = JavaBuild.javac()
 *     .source("demo/Shop.java", "package demo; @io.kitgen.KitService public interface Shop {...}")
 *     .run();
 * built.assertClean();                       // no error and no warning under -Xlint:all -Werror
 * built.generated("demo/ShopMessages.java"); // the text of a generated source
 * built.diagnostics();                       // code, file and line of each message
 * }</pre>
 *
 * <p>{@code JavaBuild.ecj()} is the same with the other compiler. A build leaves its files below
 * {@code target/builds}: look there at what a failed test has generated.
 *
 * <p>Golden cases are folders {@code src/test/golden/<case>} with {@code input/**.java} and {@code
 * expected/**.golden}. {@code -Dkitgen.golden.update=true} writes the latter and then compares all
 * the same; where CI is set, it is refused.
 */
package io.kitgen.processor.testing;
