package samvaad.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawableTextTest {

    @ParameterizedTest
    @CsvSource({
        "आशा राव,आशा राव",
        "Asha Rao,Asha Rao",
        "क्षितिज ज़किया,क्षितिज ज़किया",
        "क्‍ष र्‍य,क्‍ष र्‍य",
        "محمد عمران,محمد عمران",
        "José Ñuñez,José Ñuñez",
        "Nguyễn Văn Bình,Nguyên Văn Bình",
        "Yūsuf Ōtani,Yūsuf Otani",
        "李明,Li Míng",
        "王 小芳 GeM,Wáng Xiao Fāng GeM",
        "გიორგი ბერიძე,Giorgi Beridze",
        "રમેશભાઈ પટેલ,રમેશભાઈ પટેલ",
        "மீனாட்சி 🎉,மீனாட்சி",
        "𝓐𝓼𝓱𝓪 Ｒａｏ,Asha Rao",
        "Иван,Ivan",
        "Asha 🎉👨‍👩‍👧 Rao 🇮🇳,Asha Rao",
        "₹ 12%,₹ 12%",
    })
    void lettersStayOrAreSpelledInOnesThatTheFontHas(String text, String drawn) {
        assertThat(DrawableText.of(text)).isEqualTo(drawn);
    }

    @Test
    void whatHasNoLettersIsEmpty() {
        assertThat(Stream.of("", " ", "🎉🎊", "\u200d\u200d", "\u202e\ufeff", "\n\t")
                        .map(DrawableText::of))
                .containsOnly("");
    }

    @Test
    void aTowerOfMarksIsTakenDown() {
        assertThat(DrawableText.of("z" + "\u0301\u0327".repeat(40) + "a")).hasSizeLessThan(6);
        assertThat(DrawableText.of("क्".repeat(400))).hasSizeLessThan(20);
    }

    @Property(tries = 300)
    void nothingIsDrawnAsABox(@ForAll @StringLength(max = 60) String text) {
        String drawn = DrawableText.of(text);

        assertThat(drawn.codePoints())
                .allMatch(c -> (PassFont.BOLD.has(c) && PassFont.REGULAR.has(c))
                        || PassFont.other(c).isPresent());
        if (!drawn.isEmpty()) {
            assertThat(new Lettering(PassFont.BOLD, 40).layout(drawn).getAdvance())
                    .isNotNegative();
        }
    }
}
