package samvaad.nomination;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import samvaad.answer.Answer;
import samvaad.answer.Choice;
import samvaad.answer.ListType;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.answer.Reading;
import samvaad.answer.Remark;
import samvaad.text.Messages;
import samvaad.typed.Digits;
import samvaad.typed.MobileNumber;
import samvaad.typed.Typing;

/** Reads a cell as the answer to a question, with what spreadsheet programs do to numbers and letters. */
final class CellReader {

    /** As in 9.87654E+09. */
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE][+]?\\d{1,2}");

    /** Excel writes one for each Devanagari letter if it is to save plain CSV. */
    private static final Pattern LOST = Pattern.compile("[?.\\s]*\\?\\?[?.\\s]*");

    private static final Pattern WORDS = Pattern.compile("\\s*[–—:]\\s*|\\s+-\\s+");
    private static final int DIGITS_OF_A_MOBILE = 10;

    /** A list has a few choices, but may have any number of misspellings. */
    private static final int KEPT = 500;

    private final Messages messages;
    private final Map<String, Function<String, Optional<Choice>>> finders = new HashMap<>();
    private final Map<String, Read> chosen = new HashMap<>();

    CellReader(Messages messages) {
        this.messages = messages;
    }

    /** An answer, or what is wrong. */
    record Read(Optional<Answer> answer, Optional<Remark> problem) {
        static Read answer(Answer answer) {
            return new Read(Optional.of(answer), Optional.empty());
        }

        static Read problem(Remark problem) {
            return new Read(Optional.empty(), Optional.of(problem));
        }

        static Read problem(String key) {
            return problem(Remark.of(key));
        }
    }

    Read read(Question question, String cell) {
        String typed = Typing.line(cell.startsWith("'") ? cell.substring(1) : cell);
        if (typed.isEmpty()) {
            return question.required() ? Read.problem("list.problem.empty") : Read.answer(new Answer.Skipped());
        }
        if (LOST.matcher(typed).matches()) {
            return Read.problem("list.problem.lost");
        }
        if (question.type() instanceof ListType list) {
            String key = question.id() + " " + typed;
            Read known = chosen.get(key);
            if (known == null) {
                known = choice(question.id(), list, typed);
                if (chosen.size() < KEPT) {
                    chosen.put(key, known);
                }
            }
            return known;
        }
        return question.type() instanceof MobileType ? mobile(typed) : checked(question, typed);
    }

    private static Read mobile(String typed) {
        String digits = Digits.latin(typed);
        String plain = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        if (SHORTENED.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain.replace(',', '.'));
            if (number.precision() < DIGITS_OF_A_MOBILE) {
                return Read.problem("list.problem.shortened");
            }
            plain = number.toPlainString();
        }
        Optional<String> one = MobileNumber.read(plain);
        List<String> found = one.map(List::of).orElse(List.of());
        if (found.isEmpty()) {
            found = MobileNumber.among(plain);
        }
        if (found.size() > 1) {
            return Read.problem("list.problem.several");
        }
        return found.isEmpty()
                ? Read.problem("list.problem.mobile")
                : Read.answer(new Answer.Phone(found.get(0), false));
    }

    private Read checked(Question question, String typed) {
        Reading reading = question.type().read(typed, messages);
        if (reading instanceof Reading.Accepted accepted) {
            return Read.answer(accepted.answer());
        }
        return reading instanceof Reading.Refused refused
                ? Read.problem(refused.problem())
                : Read.problem("list.problem.other");
    }

    /** One choice or several; and for the choice that asks for words, as in "Other: university". */
    private Read choice(String question, ListType list, String typed) {
        Function<String, Optional<Choice>> finder = finders.computeIfAbsent(question, id -> list.finder(messages));
        String[] parts = WORDS.split(typed, 2);
        Optional<Choice> other = finder.apply(parts[0]).filter(Choice::other);
        if (other.isPresent() && parts.length > 1) {
            return Reading.other(parts[1]) instanceof Reading.Accepted accepted
                            && accepted.answer() instanceof Answer.Text words
                    ? taken(list, new Answer.Picked(List.of(other.get().id()), Optional.of(words.value())))
                    : Read.problem("list.problem.words");
        }
        Reading reading = list.takesSeveral()
                ? list.read(typed, messages)
                : finder.apply(typed)
                        .<Reading>map(choice -> new Reading.Chosen(List.of(choice)))
                        .orElseGet(list::notAChoice);
        if (reading instanceof Reading.Chosen picked) {
            return taken(
                    list,
                    new Answer.Picked(picked.choices().stream().map(Choice::id).toList(), Optional.empty()));
        }
        return Read.problem("list.problem.choice");
    }

    private static Read taken(ListType list, Answer.Picked picked) {
        if (list.takes(picked)) {
            return Read.answer(picked);
        }
        return Read.problem(
                list.asksForWords(picked) && picked.other().isEmpty() ? "list.problem.words" : "list.problem.count");
    }
}
