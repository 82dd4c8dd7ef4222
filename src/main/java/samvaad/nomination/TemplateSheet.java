package samvaad.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import samvaad.answer.Choice;
import samvaad.answer.ChoiceType;
import samvaad.answer.ListType;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.text.Texts;

/** The empty sheet of a list: a column for each question of the event, choices as drop-downs. */
final class TemplateSheet {

    /** Rows that are ready to be filled in. */
    private static final int ROWS = 1_000;

    private TemplateSheet() {}

    static void write(Event event, Texts texts, OutputStream out) throws IOException {
        Headings headings = new Headings(event, texts.messages());
        List<Question> questions = headings.questions();
        Book book = new Book(out, texts.label("list.sheet"));
        book.heading(questions.stream().map(headings::heading).toList());
        book.asText(questions.size(), ROWS);
        Worksheet choices = book.workbook().newWorksheet("choices");
        choices.setVisibilityState(VisibilityState.HIDDEN);
        for (int column = 0; column < questions.size(); column++) {
            Question question = questions.get(column);
            if (question.type() instanceof ListType list) {
                dropDown(book.sheet(), choices, column, list, texts);
            }
            hint(question, texts).ifPresent(comment(book.sheet(), column));
        }
        book.end();
    }

    private static java.util.function.Consumer<String> comment(Worksheet sheet, int column) {
        return words -> sheet.comment(0, column, words);
    }

    private static java.util.Optional<String> hint(Question question, Texts texts) {
        if (question.type() instanceof MobileType) {
            return java.util.Optional.of(texts.label("list.hint.mobile"));
        }
        return question.required()
                ? java.util.Optional.empty()
                : java.util.Optional.of(texts.label("list.hint.optional"));
    }

    /** Several choices in one cell can't be chosen from a drop-down, so there anything may be typed. */
    private static void dropDown(Worksheet sheet, Worksheet choices, int column, ListType list, Texts texts) {
        List<String> labels =
                list.choices().stream().map(choice -> label(choice, texts)).collect(Collectors.toList());
        for (int row = 0; row < labels.size(); row++) {
            choices.value(row, column, labels.get(row));
        }
        boolean strict = list instanceof ChoiceType && list.choices().stream().noneMatch(Choice::other);
        sheet.range(1, column, ROWS, column)
                .validateWithList(choices.range(0, column, labels.size() - 1, column))
                .allowBlank(true)
                .showErrorMessage(strict);
    }

    private static String label(Choice choice, Texts texts) {
        return choice.in(texts);
    }
}
