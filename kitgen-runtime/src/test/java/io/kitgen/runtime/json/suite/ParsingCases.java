package io.kitgen.runtime.json.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is JSON and what is not, by RFC 8259: the cases of the public parsing test suite, by their
 * names there where they have one, and written anew.
 */
final class ParsingCases {

  /**
   * A document.
   *
   * @param accepted what becomes of it
   */
  record Case(String name, byte[] json, boolean accepted) {

    @Override
    public String toString() {
      return name;
    }
  }

  private final List<Case> cases = new ArrayList<>();

  private ParsingCases() {}

  static List<Case> all() {
    ParsingCases all = new ParsingCases();
    all.arrays();
    all.objects();
    all.numbers();
    all.strings();
    all.structures();
    all.bytes();
    return all.cases;
  }

  private void yes(String name, String... documents) {
    add("y_" + name, true, documents);
  }

  private void no(String name, String... documents) {
    add("n_" + name, false, documents);
  }

  private void add(String name, boolean accepted, String... documents) {
    for (int i = 0; i < documents.length; i++) {
      byte[] json = documents[i].getBytes(StandardCharsets.UTF_8);
      cases.add(new Case(documents.length == 1 ? name : name + "_" + i, json, accepted));
    }
  }

  private void hex(String name, boolean accepted, String bytes) {
    cases.add(new Case(name, HexFormat.of().parseHex(bytes.replace(" ", "")), accepted));
  }

  private void arrays() {
    yes("array_arraysWithSpaces", "[[]   ]");
    yes("array_empty", "[]", "[ ]", "[\n]");
    yes("array_empty-string", "[\"\"]");
    yes("array_ending_with_newline", "[\"a\"]\n");
    yes("array_false", "[false]");
    yes("array_heterogeneous", "[null, 1, \"1\", {}]");
    yes("array_null", "[null]");
    yes("array_with_1_and_newline", "[1\n]");
    yes("array_with_leading_space", " [1]");
    yes("array_with_several_null", "[1,null,null,null,2]");
    yes("array_with_trailing_space", "[2] ");
    no("array_1_true_without_comma", "[1 true]");
    no("array_colon_instead_of_comma", "[\"\": 1]");
    no("array_comma_after_close", "[\"\"],");
    no("array_comma_and_number", "[,1]");
    no("array_double_comma", "[1,,2]");
    no("array_double_extra_comma", "[\"x\",,]");
    no("array_extra_close", "[\"x\"]]");
    no("array_extra_comma", "[\"\",]");
    no("array_incomplete", "[\"x\"");
    no("array_incomplete_invalid_value", "[x");
    no("array_inner_array_no_comma", "[3[4]]");
    no("array_items_separated_by_semicolon", "[1:2]", "[1;2]");
    no("array_just_comma", "[,]");
    no("array_just_minus", "[-]");
    no("array_missing_value", "[   , \"\"]");
    no("array_newlines_unclosed", "[\"a\",\n4\n,1,");
    no("array_number_and_comma", "[1,]");
    no("array_number_and_several_commas", "[1,,]");
    no("array_spaces_vertical_tab_formfeed", "[\"\u000ba\"\\f]");
    no("array_star_inside", "[*]");
    no("array_unclosed", "[\"\"", "[1", "[1,", "[1,\n1\n,1", "[{}", "[");
    no("array_closed_as_object", "[1}", "[}", "[[1}]");
  }

  private void objects() {
    yes("object", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}");
    yes("object_basic", "{\"asd\":\"sdf\"}");
    yes("object_duplicated_key", "{\"a\":\"b\",\"a\":\"c\"}");
    yes("object_duplicated_key_and_value", "{\"a\":\"b\",\"a\":\"b\"}");
    yes("object_empty", "{}", "{ }", "{\t}");
    yes("object_empty_key", "{\"\":0}");
    yes("object_escaped_null_in_key", "{\"foo\\u0000bar\": 42}");
    yes("object_extreme_numbers", "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }");
    yes("object_long_strings", "{\"x\":[{\"id\": \"" + "x".repeat(40) + "\"}], \"id\": \"xxxx\"}");
    yes("object_simple", "{\"a\":[]}");
    yes("object_string_unicode", "{\"title\":\"\\u041f\\u043e\\u043b\\u0442\\u043e\\u0440\\u0430\" }");
    yes("object_with_newlines", "{\n\"a\": \"b\"\n}");
    yes("object_blanks_everywhere", " { \"a\" : 1 , \"b\" : [ 2 , 3 ] } ");
    no("object_bad_value", "[\"x\", truth]");
    no("object_bracket_key", "{[: \"x\"}\n");
    no("object_comma_instead_of_colon", "{\"x\", null}");
    no("object_double_colon", "{\"x\"::\"b\"}");
    no("object_emoji", "{🇨🇭}");
    no("object_garbage_at_end", "{\"a\":\"a\" 123}");
    no("object_key_with_single_quotes", "{key: 'value'}");
    no("object_missing_colon", "{\"a\" b}");
    no("object_missing_key", "{:\"b\"}");
    no("object_missing_semicolon", "{\"a\" \"b\"}");
    no("object_missing_value", "{\"a\":", "{\"a\":}", "{\"a\":,\"b\":1}");
    no("object_no-colon", "{\"a\"", "{\"a\"}");
    no("object_non_string_key", "{1:1}", "{true:1}", "{null:1}");
    no("object_but_huge_exponent_key", "{9999E9999:1}");
    no("object_repeated_null_null", "{null:null,null:null}");
    no("object_several_trailing_commas", "{\"id\":0,,,,,}");
    no("object_single_quote", "{'a':0}");
    no("object_trailing_comma", "{\"id\":0,}");
    no("object_trailing_comment", "{\"a\":\"b\"}/**/", "{\"a\":\"b\"}//", "{\"a\":\"b\"}/", "{\"a\":/**/1}");
    no("object_two_commas_in_a_row", "{\"a\":\"b\",,\"c\":\"d\"}", "{,\"a\":1}");
    no("object_unquoted_key", "{a: \"b\"}");
    no("object_unterminated-value", "{\"a\":\"a");
    no("object_with_single_string", "{ \"foo\" : \"bar\", \"a\" }");
    no("object_with_trailing_garbage", "{\"a\":\"b\"}#");
    no("object_closed_as_array", "{\"a\":1]", "{]", "{\"a\":{\"b\":1]}");
  }

  private void numbers() {
    yes("number", "[123e65]", "[123.456e78]", "[0e+1]", "[0e1]", "[ 4]", "[20e1]", "[1E22]");
    yes("number_double_close_to_zero", "[-0." + "0".repeat(77) + "1]");
    yes("number_exponents", "[1E-2]", "[1E+2]", "[123e45]", "[123.456789]", "[1e-2]", "[1e+2]");
    yes("number_integers", "[-0]", "[-123]", "[-1]", "[123]", "[0]", "[-0.0]", "-0", "0", "42", "-0.1");
    yes("number_huge_integer", "[100000000000000000000]", "[" + "9".repeat(1000) + "]");
    yes("number_real", "[0.1]", "[1.5e0]", "[0.5E00]", "[1.0000000000000000000000000000001]");
    no("number_++", "[++1234]", "[+1]", "[+Inf]", "[-01]", "[-1.0.]", "[-2.]", "[-NaN]", "[.-1]");
    no("number_.2e-3", "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]", "[0E+]", "[0E]", "[0e+]");
    no("number_0e", "[0e]", "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]", "[2.e-3]");
    no("number_2.e3", "[2.e3]", "[9.e+]", "[Inf]", "[NaN]", "[-Infinity]", "[Infinity]", "[1+2]");
    no("number_expression", "[0x1]", "[0x42]", "[1ea]", "[-foo]", "[- 1]", "[-012]", "[012]", "[-.123]");
    no("number_fullwidth_digit", "[\uff11]", "[1a]", "[1.8011670033376514H-308]", "[-1x]", "[1.2a-3]");
    no("number_alone", "-", "+1", "01", "1.", ".5", "1e", "1e+", "-a", "1x", "00", "0b1", "1_000");
    no("number_u0000", "[1\u0000]", "1\u0000");
    yes("i_number_double_huge_neg_exp", "[123.456e-789]", "[1.5e+9999]", "[-1e+9999]", "[-123123e100000]");
    yes("i_number_huge_exp", "[0.4e00669999999999999999999999999999999999999999999999999999999999999999999999]");
    yes("i_number_very_big_negative_int", "[-237462374673276894279832749832423479823246327846]");
    // More than a thousand characters: JsonLimits.
    add("i_number_too_long", false, "[" + "9".repeat(1001) + "]", "[0." + "1".repeat(1000) + "]");
  }

  private void strings() {
    yes("string_u_escapes", "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]");
    yes("string_allowed_escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]", "[\"\\\"\"]");
    yes("string_backslash_and_u_escaped_zero", "[\"\\\\u0000\"]", "[\"\\\\a\"]", "[\"\\\\n\"]");
    yes("string_comments", "[\"a/*b*/c/*d//e\"]");
    yes("string_escaped_control_character", "[\"\\u0012\"]", "[\"\\u0000\"]", "[\"\\uFFFF\"]");
    yes("string_in_array", "[\"asd\"]", "[ \"asd\"]", "\"\"", "\" \"", "\"asd\"");
    yes("string_last_surrogates", "[\"\\uDBFF\\uDFFF\"]", "[\"\\uDBFF\\uDFFE\"]", "[\"\\uD83F\\uDFFE\"]");
    yes("string_nonCharacter", "[\"\uffff\"]", "[\"\udbff\udfff\"]", "[\"\ufdd0\"]", "[\"\ufffe\"]");
    yes("string_separators", "[\"\u2028\"]", "[\"\u2029\"]", "[\"\\u2028\"]", "[\"\u007f\"]", "[\"\\u005C\\u0022\"]");
    yes("string_unicode", "[\"⍂㈴⍂\"]", "[\"π\"]", "[\"\ud834\udd1e\"]", "[\"\\uA66D\"]", "[\"ä\"]", "[\"\u00a0\"]");
    yes("string_words_boundaries", "[\"1234567\"]", "[\"12345678\"]", "[\"123456789\"]", "[\"1234567é\"]", "[\"123456\\n9\"]");
    no("string_incomplete_escape", "[\"\\\"]", "[\"\\", "[\"", "\"", "[\"abc", "[\"\\u", "[\"\\u1", "[\"\\u123");
    no("string_bad_escape", "[\"\\a\"]", "[\"\\x00\"]", "[\"\\🌀\"]", "[\"\\\\\\\"]", "[\"\\uqqqq\"]", "[\"\\'\"]", "[\"\\0\"]");
    no("string_bad_u_escape", "[\"\\u00A\"]", "[\"\\uD834\\uDd\"]", "[\"\\uD800\\uD800\\x\"]", "[\"\\u \"]", "[\"\\U0041\"]");
    no("string_fullwidth_hex", "[\"\\u\uff10\uff10\uff10\uff10\"]", "[\"\\u00\u0664\u0661\"]");
    no("string_1_surrogate_then_escape", "[\"\\uD800\\\"]", "[\"\\uD800\\u\"]", "[\"\\uD800\\u1\"]", "[\"\\uD800\\u1x\"]");
    no("string_unescaped_control", "[\"\u0000\"]", "[\"a\u0000a\"]", "[\"\n\"]", "[\"\t\"]", "[\"\u001f\"]", "[\"12345678\r\"]");
    no("string_single_quotes", "['single quote']", "'a'", "[\"a'", "abc", "[abc]", "[a\"b\"]");
    no("string_with_trailing_garbage", "\"\"x", "\"a\"\"b\"", "\"a\":", "[\"a\" \"b\"]");
    // Halves of pairs arrive as they are: what was written as an escape is read from one.
    yes("i_string_1st_surrogate_but_2nd_missing", "[\"\\uDADA\"]", "[\"\\uD888\\u1234\"]", "[\"\\uD800\\n\"]", "[\"\\uDd1ea\"]");
    yes("i_string_incomplete_surrogates", "[\"\\uD800\\uD800\\n\"]", "[\"\\ud800\"]", "[\"\\ud800abc\"]", "[\"\\uDd1e\\uD834\"]", "[\"\\uDFAA\"]");
  }

  private void structures() {
    yes("structure_lonely", "false", "42", "-0.1", "null", "\"asd\"", "true", "\"\"", " [] ", "[\"a\"]\n", "[true]");
    yes("structure_whitespace", " \t\r\n[ \t\r\n] \t\r\n");
    yes("i_structure_depth", "[".repeat(100) + "]".repeat(100), "{\"a\":".repeat(99) + "{}" + "}".repeat(99));
    add("i_structure_500_nested_arrays", false, "[".repeat(500) + "]".repeat(500));
    no("structure_nesting_unclosed", "[".repeat(100_000), "[{\"\":".repeat(50_000) + "\n");
    no("structure_angle_bracket", "<.>", "[<null>]", "<null>");
    no("structure_ascii-unicode-identifier", "aå", "å", "TRUE", "True", "[True]", "Null", "[tru]", "[fals]", "[nul]");
    no("structure_capitalized", "[TRUE]", "nul", "t", "n", "f", "[nulll]", "nullx", "truefalse", "[true1]", "null0");
    no("structure_close_unopened_array", "1]", "]", "}", "{}}", "[]]", ",", ":", "1,", "{\"a\":1}]");
    no("structure_comma_instead_of_closing_brace", "{\"x\": true,", "{\"x\": true", "[1,{\"x\":true,]");
    no("structure_double_array", "[][]", "{}{}", "1 2", "[1]x", "[]#", "[1] [2]", "null true");
    no("structure_end", "", " ", "\n", "[a", "{", "{\"", "{\"a\":/*comment*/\"b\"}", "#", "//", "/**/", "# x\n1");
    no("structure_null-byte-outside-string", "[\u0000]", "\u0000", "1\u0000", "[]\u0000");
    no("structure_object_followed_by_closing_object", "{}}", "{\"a\":1}}");
    no("structure_object_with_comment", "{\"a\":/*comment*/\"b\"}", "[1//\n]", "[1/**/]", "/**/[]");
    no("structure_open", "{[", "{,", "{{", "[\"a", "{\"a", "[,", "{'a'", "[\"\\{[\"\\{[\"\\{[\"\\{", "*", "{\"a\":\"b\"}#{}");
    no("structure_U+2060_word_joined", "[\u2060]", "[\u00a0]", "[\u2003]", "[\u000c]", "\u000b[]", "[\u0085]", "[\ufeff]");
    no("structure_unclosed", "[1", "[ false, nul", "[ true, fals", "[ false, tru", "{\"asd\":\"asd\"", "[{}", "[\"a\",");
    no("structure_capital_escape", "[\\u000A\"\"]", "[\"asd]", "{\"a\":\"b\"},", "\"x", "[\"x\", 'y']", "\ud83d\ude00");
  }

  /** What no text of Java can say. */
  private void bytes() {
    hex("y_string_utf8", true, "5b22 e282ac f09f9880 c3a9 225d");
    hex("i_structure_UTF-8_BOM_empty_object", true, "efbbbf 7b7d");
    hex("n_structure_incomplete_UTF8_BOM", false, "efbb 7b7d");
    hex("n_structure_UTF8_BOM_no_data", false, "efbbbf");
    hex("n_structure_two_BOMs", false, "efbbbf efbbbf 7b7d");
    hex("n_structure_lone-invalid-utf-8", false, "5b ff 5d");
    hex("n_structure_single_eacute", false, "e9");
    hex("n_array_a_invalid_utf8", false, "5b 61 e5 5d");
    hex("n_array_invalid_utf8", false, "5b ff 5d");
    hex("n_number_invalid-utf-8-in-int", false, "5b 30 e5 5d");
    hex("n_number_invalid-utf-8-in-exponent", false, "5b 31 65 31 e5 5d");
    hex("n_number_invalid-utf-8-in-bigger-int", false, "5b 31 32 33 e5 5d");
    hex("n_object_lone_continuation_byte_in_key", false, "7b22 b9 22 3a 30 7d");
    hex("n_string_invalid_utf8_after_escape", false, "5b22 5c e5 225d");
    hex("n_string_invalid-utf-8-in-escape", false, "5b22 5c75 e5 225d");
    // Not UTF-8 by RFC 3629, and refused: the suite leaves it open.
    hex("i_string_invalid_utf-8", false, "5b22 ff 225d");
    hex("i_string_iso_latin_1", false, "5b22 e9 225d");
    hex("i_string_lone_utf8_continuation_byte", false, "5b22 81 225d");
    hex("i_string_not_in_unicode_range", false, "5b22 f4bfbfbf 225d");
    hex("i_string_overlong_sequence_2_bytes", false, "5b22 c0af 225d");
    hex("i_string_overlong_sequence_3_bytes", false, "5b22 e080af 225d");
    hex("i_string_overlong_sequence_4_bytes", false, "5b22 f08080af 225d");
    hex("i_string_overlong_sequence_6_bytes", false, "5b22 fc83bfbfbfbf 225d");
    hex("i_string_truncated-utf-8", false, "5b22 e0ff 225d");
    hex("i_string_truncated_at_the_end", false, "5b22 e282");
    hex("i_string_UTF-8_surrogate_U+D800", false, "5b22 eda080 225d");
    hex("i_string_UTF8_surrogate_pair", false, "5b22 eda0bd edb880 225d");
    hex("i_string_UTF-16LE_with_BOM", false, "fffe 5b00 2200 e900 2200 5d00");
    hex("i_string_utf16BE_no_BOM", false, "005b 0022 00e9 0022 005d");
    hex("i_string_utf16LE_no_BOM", false, "5b00 2200 e900 2200 5d00");
  }
}
