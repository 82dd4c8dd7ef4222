package samvaad.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import samvaad.event.QuickEvent;

class JsonTroubleTest {

    /** Here {@code ~} stands for a line end and {@code `} for a double quotation mark. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{`id`: `a`,~ }                | line 2, column 2  | an extra comma before this }",
                "{`faq`: [1, ]}                | line 1, column 13 | an extra comma before this ]",
                "{`id`: `a`~ `title`: `b`}     | line 2, column 2  | a comma is missing before this",
                "{`id`: }                      | line 1, column 8  | a value is missing",
                "{'id': `a`}                   | line 1, column 2  | a single quotation mark (') does not work in JSON",
                "{`id`: “a”}                   | line 1, column 8  | “ is a curly quotation mark",
                "{id: `a`}                     | line 1, column 2  | name of a field must come here in double quotation",
                "{`id`: parking}               | line 1, column 8  | a text must be in double quotation marks",
                "{`id`: `a~b`}                 | line 1, column 10 | a text must end on the line on which it begins",
                "{`id`: `a\\d`}                | line 1, column 11 | a backslash in a text must be written twice",
                "{`id`: `a`, `id`: `b`}        | line 1, column 17 | the field \"id\" appears twice in the same object",
                "{`id`: `a`} {}                | line 1, column 13 | the file must end after its last }",
                "{`venue`:~ {`name`: `a`       | line 2, column 14 | a bracket that line 2 opens is never closed",
                "{`id`: `a                     | line 1, column 10 | the file ends too early",
                "{`id`: “a”}                   | line 1, column 8  | quotation marks must be straight and double (\")",
                "// what~{`id`: `a`}            | line 1, column 1  | JSON has no comments; take the line out",
                "{`id`: `a`,~# what~ `b`: 1}    | line 2, column 1  | JSON has no comments; take the line out",
                "{`id`: `a`, /* b */ `b`: 1}    | line 1, column 13 | JSON has no comments; take the line out",
                "{`id`: `a` // b~, `b`: 1}      | line 1, column 12 | JSON has no comments; take the line out",
                "{`id`: ‘a’}                    | line 1, column 8  | ‘ is a curly quotation mark",
                "{`a`: `b`, „c“: 1}             | line 1, column 12 | „ is a curly quotation mark",
                "{`seats`: २००}                 | line 1, column 11 | numbers are written with the digits 0-9",
                "{`seats`: 0200}                | line 1, column 12 | a number does not begin with 0",
                "{`phone`: +91}                 | line 1, column 12 | a number does not begin with +",
                "{`id` `a`}                     | line 1, column 7  | a colon (:) is missing",
                "{`a`: 1 `b`: 2}                | line 1, column 9  | a comma is missing before this",
                "{`a`: `say `b` now`}           | line 1, column 13 | a quotation mark inside a text must be written as",
                "{`a`: 1, , `b`: 2}             | line 1, column 10 | an extra comma here",
                "{`a`: [1, 2}                   | line 1, column 12 | this } closes what another kind of bracket opened; a ] is missing before it",
                "{`a`: 1]                       | line 1, column 8  | this ] closes what another kind of bracket opened; a } is missing before it",
                "{`a`: {`hi`: `b`, `en`: `c`, `d`: 1}  | line 1, column 37 | a bracket that line 1 opens is never closed",
                "{`a`: `b`: 1}                  | line 1, column 10 | this colon (:) follows a value",
                "{`a`: True}                    | line 1, column 7  | a text must be in double quotation marks",
                "{`a`: hello there}             | line 1, column 7  | a text must be in double quotation marks",
                "{`a`: अनुवाद}                  | line 1, column 7  | a text must be in double quotation marks",
                "{`id`: 5e}                    | line 1, column 9  | \"e\" cannot stand here",
            })
    void whatCannotBeReadIsToldWithItsPlace(String json, String place, String reason) {
        byte[] bytes = json.replace('~', '\n').replace('`', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(QuickEvent.lines(EventFiles.content("a.json", bytes)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("a.json: " + place + ": ")
                        .contains(reason)
                        .doesNotContain("ALLOW_", "code ", "Unexpected", "token")
                        .doesNotContain("\n"));
    }
}
