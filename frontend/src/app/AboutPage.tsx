import { Page } from '../ui/Page'
import { PageHeading } from '../ui/PageHeading'
import { words } from '../ui/words'

export function AboutPage() {
  return (
    <Page narrow>
      <PageHeading documentTitle={words.about.title}>{words.about.title}</PageHeading>
      {words.about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Page>
  )
}
