<?php
// php dompdf.php FACTURE.html FACTURE.pdf
require '/usr/share/php/dompdf/autoload.php';
$options = new Dompdf\Options();
$options->set('isFontSubsettingEnabled', true);
$options->set('chroot', [getcwd(), '/usr/share/fonts']);
foreach (['tempDir', 'fontDir', 'fontCache'] as $name) {
    $options->set($name, getcwd());
}
$dompdf = new Dompdf\Dompdf($options);
$dompdf->loadHtml(file_get_contents($argv[1]), 'UTF-8');
$dompdf->setPaper('A4', 'portrait');
$dompdf->render();
file_put_contents($argv[2], $dompdf->output());
