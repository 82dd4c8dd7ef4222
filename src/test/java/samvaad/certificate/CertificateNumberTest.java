package samvaad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CertificateNumberTest {

    private static CertificateNumber number(int year, long seed) {
        return CertificateNumber.fresh(year, new Random(seed), taken -> false);
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.strings()
                .withChars("0123456789१२३٠１-–./ \t\nO\u200d\ud835\udfd7")
                .ofMaxLength(45);
    }

    @Property(tries = 500)
    void everyNumberIsReadAsItIsPrinted(@ForAll @IntRange(min = 2020, max = 2999) int year, @ForAll long seed) {
        CertificateNumber number = number(year, seed);
        assertThat(CertificateNumber.read(number.toString())).contains(number);
    }

    @Property(tries = 500)
    void everyNumberIsReadAsPeopleTypeIt(@ForAll long seed, @ForAll @IntRange(min = 0, max = 7) int way) {
        CertificateNumber number = number(2030, seed);
        String printed = number.toString();
        String typed = switch (way) {
            case 0 -> printed.replace("-", "");
            case 1 -> printed.replace('-', ' ');
            case 2 -> "  " + printed + "\n";
            case 3 -> printed.replace("-", " – ");
            case 4 -> printed.replace('-', '/');
            case 5 -> inScript(printed, '०');
            case 6 -> inScript(printed, '٠');
            default -> printed.replace("-", ". ");
        };
        assertThat(CertificateNumber.read(typed)).as(typed).contains(number);
    }

    private static String inScript(String number, char zero) {
        return number.chars()
                .map(c -> c == '-' ? c : c - '0' + zero)
                .collect(StringBuilder::new, (to, c) -> to.append((char) c), StringBuilder::append)
                .toString();
    }

    @Property(tries = 1000)
    void anyTextIsANumberOrNot(@ForAll String typed) {
        isReadAgainOrNot(typed);
    }

    @Property(tries = 1000)
    void whatIsNearlyANumberIsOneOrNot(@ForAll("nearlyNumbers") String typed) {
        isReadAgainOrNot(typed);
    }

    private static void isReadAgainOrNot(String typed) {
        Optional<CertificateNumber> read = CertificateNumber.read(typed);
        read.ifPresent(
                number -> assertThat(CertificateNumber.read(number.value())).contains(number));
    }

    @Property(tries = 300)
    void aDigitMoreOrLessIsNoNumber(@ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int digit) {
        String printed = number(2030, seed).toString();
        assertThat(CertificateNumber.read(printed + digit)).isEmpty();
        assertThat(CertificateNumber.read(printed.substring(1))).isEmpty();
        assertThat(CertificateNumber.read(printed + " x")).isEmpty();
    }

    @Example
    void aNumberThatIsTakenIsNotGivenAgain() {
        CertificateNumber first = number(2030, 1);
        CertificateNumber second = CertificateNumber.fresh(2030, new Random(1), first::equals);
        assertThat(second).isNotEqualTo(first);
    }
}
