package io.vzaimno.promotions.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.me/vzaimno_bot?start=REFmn3n3pwgjx",
                "https://t.me/a_bot_whose_name_is_long_12345678?start=REFabcdefghjk",
                "https://t.me/b_bot?start=REF9223372036854775807"
            })
    void leadsAReaderToTheLink(String link) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(QrPicture.of(link)));

        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(link);
    }
}
