// Shows the contract to authors of programs, and lets them try it.
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle'
import styles from 'swagger-ui-dist/swagger-ui.css?url'

// As it is: the rules for our own styles are not made for it.
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }))

const dark = matchMedia('(prefers-color-scheme: dark)')
const followTheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', followTheme)
followTheme()

SwaggerUI({ url: '/openapi', dom_id: '#contract', deepLinking: true })
