package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import samvaad.answer.Answer;
import samvaad.answer.Question;
import samvaad.answer.Remark;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

class CellReaderTest {

    private final CellReader cells = new CellReader(Messages.packaged());
    private final List<Question> questions = Headings.questions(TestEvents.named("quick"));

    private CellReader.Read read(String question, String cell) {
        return cells.read(
                questions.stream()
                        .filter(one -> one.id().equals(question))
                        .findFirst()
                        .orElseThrow(),
                cell);
    }

    private String mobile(String cell) {
        return read("mobile", cell)
                .answer()
                .map(answer -> ((Answer.Phone) answer).e164())
                .orElse("none");
    }

    private Optional<String> problem(String question, String cell) {
        return read(question, cell).problem().map(Remark::key);
    }

    @Property(tries = 300)
    void aMobileIsReadInAnySpelling(@ForAll @IntRange(min = 0, max = 99_999_999) int tail, @ForAll int spelling) {
        String number = "98" + String.format(Locale.ROOT, "%08d", tail);
        String devanagari = number.chars()
                .collect(StringBuilder::new, (to, c) -> to.append((char) (c - '0' + '०')), StringBuilder::append)
                .toString();
        List<String> spellings = List.of(
                number,
                "0" + number,
                "+91" + number,
                "91 " + number,
                number.substring(0, 5) + " " + number.substring(5),
                number.substring(0, 5) + "-" + number.substring(5),
                devanagari,
                "'" + number,
                number + ".0",
                number.charAt(0) + "." + number.substring(1) + "E+09",
                number.charAt(0) + "," + number.substring(1) + "e9",
                "Mob: " + number);
        String cell = spellings.get(Math.floorMod(spelling, spellings.size()));
        assertThat(mobile(cell)).as(cell).isEqualTo("+91" + number);
    }

    @Property(tries = 300)
    void whateverIsInACellIsAnAnswerOrAProblem(@ForAll String cell) {
        for (Question question : questions) {
            CellReader.Read read = cells.read(question, cell);
            assertThat(read.answer().isPresent())
                    .as(question.id())
                    .isNotEqualTo(read.problem().isPresent());
        }
    }

    @Example
    void whatExcelDidToACellIsSaid() {
        assertThat(problem("mobile", "9.87654E+09")).contains("list.problem.shortened");
        assertThat(problem("mobile", "98765 43210, 98765 43211")).contains("list.problem.several");
        assertThat(problem("mobile", "12345")).contains("list.problem.mobile");
        assertThat(problem("name", "??? ????")).contains("list.problem.lost");
        assertThat(problem("organisation", " ")).contains("list.problem.empty");
        assertThat(read("email", "").answer()).contains(new Answer.Skipped());
    }

    @Example
    void choicesAreReadByLabelInAnyLanguage() {
        for (String cell : List.of("State department", "राज्य विभाग", "state  DEPARTMENT", "1")) {
            assertThat(read("kind", cell).answer())
                    .as(cell)
                    .contains(new Answer.Picked(List.of("state"), Optional.empty()));
        }
        assertThat(read("kind", "Other: University").answer())
                .contains(new Answer.Picked(List.of("other"), Optional.of("University")));
        assertThat(problem("kind", "Other")).contains("list.problem.words");
        assertThat(problem("kind", "Otter")).contains("list.problem.choice");
        assertThat(read("topics", "Bids, भुगतान").answer())
                .contains(new Answer.Picked(List.of("bids", "payments"), Optional.empty()));
    }
}
